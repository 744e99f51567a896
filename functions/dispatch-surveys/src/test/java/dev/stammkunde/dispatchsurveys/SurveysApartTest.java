package dev.stammkunde.dispatchsurveys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Trigger.Milestone;
import dev.stammkunde.surveys.testing.InMemorySurveyRuns;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What becomes of surveys and people when others of them change or fail. */
class SurveysApartTest {

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

    @Test
    void dispatch_triggerChangedWithinARun_beginsTheDayAgain() {
        put("nps", Milestone.PURCHASED);
        shop.customer("anna");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");
        SurveyRun ofAnotherTrigger =
                SurveyRun.begin(new SurveyId(Shop.ID, "nps"), LocalDate.of(2026, 3, 12))
                        .further("7/o9", Map.of(), Instant.parse("2026-03-12T08:05:00Z"));
        var unused = shop.runs.save(ofAnotherTrigger);

        shop.dispatch("2026-03-12T09:05:00Z");

        assertThat(shop.invited()).containsExactly("anna o1");
    }

    private void put(String id, Milestone milestone) {
        SurveyDraft sample = SampleSurveys.nps().draft();
        shop.surveys.put(
                SampleSurveys.active(
                        id,
                        new SurveyDraft(
                                id,
                                new Trigger.AfterOrder(milestone, 2, 1),
                                sample.title(),
                                sample.questions(),
                                100,
                                30,
                                90,
                                null,
                                null,
                                0,
                                "surveys")));
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
