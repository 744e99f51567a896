package dev.stammkunde.dispatchsurveys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Trigger.Milestone;
import dev.stammkunde.surveys.asking.NotAskedNote;
import dev.stammkunde.surveys.testing.InMemorySurveyRuns;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What becomes of surveys and people when others of them change or fail. */
class SurveysApartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private final Shop shop = new Shop();

    @Test
    void dispatch_mergedSinceTheInvitation_leavesWhoStaysAlone() {
        put("nps", Milestone.PURCHASED);
        put("csat", Milestone.PURCHASED);
        CustomerId anna = shop.customer("anna");
        CustomerId berta = shop.customer("berta");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");
        shop.dispatch("2026-03-12T09:05:00Z");
        assertThat(shop.invited()).containsExactly("anna o1");

        shop.buys("berta", "o2", "2026-03-11T12:00:00Z");
        merge(anna, berta);
        shop.dispatch("2026-03-13T09:05:00Z");

        assertThat(shop.invited()).containsExactly("anna o1");
    }

    @Test
    void dispatch_mergedBeforeTheRunGoesOn_findsTheInvitationThatItWrote() {
        put("nps", Milestone.PURCHASED);
        CustomerId anna = shop.customer("anna");
        CustomerId berta = shop.customer("berta");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");
        shop.dispatch("2026-03-12T09:05:00Z");
        var ordered = Map.copyOf(shop.mails);
        shop.mails.clear();
        shop.runs = new InMemorySurveyRuns();

        merge(anna, berta);
        shop.dispatch("2026-03-12T10:05:00Z");

        assertThat(shop.invited()).containsExactly("anna o1");
        assertThat(shop.mails).isEqualTo(ordered);
    }

    @Test
    void dispatch_oneSurveyThatFails_asksForTheOthers() {
        put("a-broken", Milestone.DELIVERED);
        put("nps", Milestone.PURCHASED);
        shop.customer("anna");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");
        shop.beforeOrdersOf =
                milestone -> {
                    if (milestone == OrderMilestone.DELIVERED) {
                        throw new IllegalArgumentException("unreadable");
                    }
                };

        DispatchSurveys.Report report = shop.dispatch("2026-03-12T09:05:00Z");

        assertThat(shop.invited()).containsExactly("anna o1");
        assertThat(report.failures()).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7/o9",
                "0/z",
                "DELIVERED 2:0/z",
                "PURCHASED 9:0/z",
                "OTHERS:1/z",
                "CLOSED 2:2026-03-10T12:00:00.000000000Z#one"
            })
    void dispatch_triggerChangedWithinARun_beginsTheDayAgain(String cursor) {
        shop.surveys.put(survey("orders", new Trigger.AfterOrder(Milestone.PURCHASED, 2, 1)));
        shop.surveys.put(survey("cases", new Trigger.AfterCase(3)));
        shop.surveys.put(survey("rhythm", new Trigger.Rhythm(DAY, 3)));
        shop.customer("anna");
        shop.customer("berta");
        shop.customer("carla");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");
        shop.closes("complaint", "berta", "o2", Instant.parse("2026-03-09T12:00:00Z"));
        for (String survey : List.of("orders", "cases", "rhythm")) {
            var unused =
                    shop.runs.save(
                            SurveyRun.begin(new SurveyId(Shop.ID, survey), DAY)
                                    .further(
                                            cursor,
                                            Map.of(),
                                            Instant.parse("2026-03-12T08:05:00Z")));
        }

        DispatchSurveys.Report report = shop.dispatch("2026-03-12T09:05:00Z");

        assertThat(report.failures()).isEmpty();
        assertThat(shop.invited()).containsExactly("anna o1", "berta o2", "carla null");
    }

    @Test
    void dispatch_refundedOfWhoWasErased_keepsNothingOfThem() {
        shop.surveys.put(survey("nps", new Trigger.AfterOrder(Milestone.PURCHASED, 2, 2)));
        shop.customer("anna");
        for (String name : List.of("anna", "erased")) {
            shop.hear(
                    name,
                    "refunded-of-" + name,
                    Instant.parse("2026-03-10T12:00:00Z"),
                    null,
                    List.of(SampleOrderReports.refund("r", SampleOrderReports.cents(500))),
                    false);
            shop.buys(name, "first-of-" + name, "2026-03-10T13:00:00Z");
        }

        DispatchSurveys.Report report = shop.dispatch("2026-03-12T09:05:00Z");

        assertThat(report.counts()).containsEntry("Refunded", 2L);
        assertThat(shop.notes).isNotEmpty().allMatch(note -> note.customer().id().equals("anna"));
    }

    @Test
    void dispatch_refundedOfWhoWasMerged_tellsWhoStays() {
        put("nps", Milestone.PURCHASED);
        CustomerId anna = shop.customer("anna");
        CustomerId berta = shop.customer("berta");
        shop.hear(
                "anna",
                "o1",
                Instant.parse("2026-03-10T12:00:00Z"),
                null,
                List.of(SampleOrderReports.refund("r", SampleOrderReports.cents(500))),
                false);
        merge(anna, berta);

        shop.dispatch("2026-03-12T09:05:00Z");

        assertThat(shop.notes).extracting(NotAskedNote::customer).containsExactly(berta);
    }

    private void put(String id, Milestone milestone) {
        shop.surveys.put(survey(id, new Trigger.AfterOrder(milestone, 2, 1)));
    }

    private static Survey survey(String id, Trigger trigger) {
        SurveyDraft sample = SampleSurveys.nps().draft();
        return SampleSurveys.active(
                id,
                new SurveyDraft(
                        id,
                        trigger,
                        sample.title(),
                        sample.questions(),
                        100,
                        30,
                        90,
                        null,
                        null,
                        0,
                        "surveys"));
    }

    private void merge(CustomerId gone, CustomerId stays) {
        Profile told = ((Customer.Known) shop.customers.profileOf(gone).value()).profile();
        var staying = shop.customers.profileOf(stays);
        Profile joined = ((Customer.Known) staying.value()).profile().withMerged(gone, told);
        var unused =
                shop.customers.save(
                        ProfileChange.between(stays, staying, new Customer.Known(joined)));
        var unusedToo =
                shop.customers.save(
                        ProfileChange.between(
                                gone,
                                shop.customers.profileOf(gone),
                                new Customer.Merged(stays, Instant.EPOCH)));
    }
}
