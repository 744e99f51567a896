package dev.stammkunde.dispatchsurveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Trigger.Milestone;
import dev.stammkunde.surveys.asking.SurveyThrottle;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class DispatchSurveysTest {

    private static final Instant BOUGHT = Instant.parse("2026-03-10T12:00:00Z");

    private final Shop shop = new Shop();

    @Test
    void dispatch_dayAfterPurchase_invitesWithMailAndReminder() {
        shop.surveys.put(survey("nps", Milestone.PURCHASED, 2, 1, 100, 5));
        shop.customer("anna");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");

        shop.dispatch("2026-03-12T07:05:00Z");
        assertThat(shop.invited()).isEmpty();
        shop.dispatch("2026-03-12T08:05:00Z");

        assertThat(shop.invited()).containsExactly("anna o1");
        Invitation invitation = shop.participations.all().getFirst().invitation();
        assertThat(invitation.segments())
                .isEqualTo(new Segments(Language.EN, false, "AT", Set.of("tea")));
        assertThat(shop.mails.values())
                .extracting(MailOrder.OfCampaign::variant, MailOrder.OfCampaign::notBefore)
                .containsExactlyInAnyOrder(
                        tuple("main", Instant.parse("2026-03-12T08:05:00Z")),
                        tuple("reminder", Instant.parse("2026-03-17T08:05:00Z")));
    }

    @Test
    void dispatch_delivered_asksFromThatDay() {
        shop.surveys.put(survey("nps", Milestone.DELIVERED, 3, 1, 100, null));
        shop.customer("anna");
        shop.hear("anna", "o1", BOUGHT, BOUGHT.plus(Duration.ofDays(4)), List.of(), false);

        everyDay("2026-03-10T09:05:00Z", 6);
        assertThat(shop.invited()).isEmpty();
        everyDay("2026-03-17T09:05:00Z", 1);

        assertThat(shop.invited()).containsExactly("anna o1");
    }

    @Test
    void dispatch_takenOverAsHistory_asksNobody() {
        shop.surveys.put(survey("nps", Milestone.PURCHASED, 2, 1, 100, null));
        shop.customer("history");
        shop.orders.takeOver(ToldOrders.Told.paid("history", "history", BOUGHT));
        shop.hear("history", "history", BOUGHT, null, List.of(), false);

        shop.dispatch("2026-03-12T09:05:00Z");

        assertThat(shop.invited()).isEmpty();
        assertThat(shop.mails).isEmpty();
    }

    @Test
    void dispatch_refundedCancelledOrOutOfSample_asksNobody() {
        shop.surveys.put(survey("nps", Milestone.PURCHASED, 2, 1, 100, null));
        for (String name : List.of("refunded", "cancelled", "erased")) {
            if (!name.equals("erased")) {
                shop.customer(name);
            }
            shop.buys(name, name, "2026-03-10T12:00:00Z");
        }
        shop.hear(
                "refunded",
                "refunded",
                BOUGHT,
                null,
                List.of(SampleOrderReports.refund("r", SampleOrderReports.cents(500))),
                false);
        shop.hear("cancelled", "cancelled", BOUGHT, null, List.of(), true);

        DispatchSurveys.Report report = shop.dispatch("2026-03-12T09:05:00Z");

        assertThat(shop.invited()).isEmpty();
        assertThat(report.counts()).isEqualTo(Map.of("Refunded", 1L, "NoAddress", 1L));
        assertThat(shop.mails).isEmpty();
    }

    @Test
    void dispatch_secondPurchaseOnly_leavesTheFirst() {
        shop.surveys.put(survey("nps", Milestone.PURCHASED, 2, 2, 100, null));
        shop.customer("anna");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");
        shop.buys("anna", "o2", "2026-03-11T12:00:00Z");

        everyDay("2026-03-12T09:05:00Z", 2);

        assertThat(shop.invited()).containsExactly("anna o2");
    }

    @Test
    void dispatch_runsMissed_makesUpForAWeekAndNotForAPause() {
        shop.surveys.put(survey("nps", Milestone.PURCHASED, 2, 1, 100, null));
        shop.dispatch("2026-03-01T09:05:00Z");
        for (String name : List.of("anna", "berta")) {
            shop.customer(name);
        }
        shop.buys("anna", "o1", "2026-03-02T12:00:00Z");
        shop.buys("berta", "o2", "2026-03-10T12:00:00Z");

        shop.dispatch("2026-03-15T09:05:00Z");

        assertThat(shop.invited()).containsExactly("berta o2");
    }

    @Test
    void dispatch_sample_isThatShareOfCustomers() {
        shop.surveys.put(survey("nps", Milestone.PURCHASED, 1, 1, 30, null));
        for (int i = 0; i < 1_000; i++) {
            shop.customer("c" + i);
            shop.buys("c" + i, "o" + i, "2026-03-10T12:00:00Z");
        }

        everyDay("2026-03-11T09:05:00Z", 1);

        assertThat(shop.invited().size()).isBetween(250, 350);
    }

    @Test
    void dispatch_crashAtEachCall_invitesOnceAndOrdersEachMail() {
        AtomicInteger calls = new AtomicInteger();
        begin(shop);
        shop.beforeCall = calls::incrementAndGet;
        shop.dispatch("2026-03-12T09:05:00Z");
        assertThat(shop.invited()).containsExactly("anna o1", "berta o2");

        for (int at = 1; at <= calls.get(); at++) {
            Shop crashing = new Shop();
            begin(crashing);
            AtomicInteger left = new AtomicInteger(at);
            crashing.beforeCall =
                    () -> {
                        if (left.decrementAndGet() == 0) {
                            throw new AssertionError("crash");
                        }
                    };
            assertThatThrownBy(() -> crashing.dispatch("2026-03-12T09:05:00Z")).hasMessage("crash");
            crashing.dispatch("2026-03-12T10:05:00Z");
            crashing.dispatch("2026-03-12T11:05:00Z");

            assertThat(crashing.invited()).as("call %d", at).isEqualTo(shop.invited());
            assertThat(crashing.mails.keySet()).as("call %d", at).isEqualTo(shop.mails.keySet());
        }
    }

    /** Two surveys over a year in which forty customers buy some five hundred times. */
    @Test
    void dispatch_aYearWithTwoSurveys_asksNobodyTwiceWithinTheThrottles() {
        shop.surveys.put(survey("first", Milestone.PURCHASED, 2, 1, 100, 5));
        shop.surveys.put(survey("second", Milestone.DELIVERED, 3, 2, 80, null));
        Random random = new Random(7);
        Instant start = Instant.parse("2026-01-01T12:00:00Z");
        for (int i = 0; i < 40; i++) {
            shop.customer("c" + i);
        }
        for (int day = 0; day < 365; day++) {
            Instant now = start.plus(Duration.ofDays(day));
            for (int i = 0; i < 40; i++) {
                if (random.nextInt(28) == 0) {
                    shop.hear(
                            "c" + i,
                            "o" + day + "-" + i,
                            now,
                            now.plus(Duration.ofDays(1 + random.nextInt(4))),
                            List.of(),
                            false);
                }
            }
            if (random.nextInt(20) > 0) {
                shop.dispatch(now.plusSeconds(3_600));
            }
        }

        List<Invitation> all =
                shop.participations.all().stream().map(Participation::invitation).toList();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().map(it -> it.key().surveyId()).distinct()).hasSize(2);
        for (int i = 0; i < 40; i++) {
            String customer = "c" + i;
            List<Invitation> own =
                    all.stream()
                            .filter(it -> it.key().customer().id().equals(customer))
                            .sorted(Comparator.comparing(Invitation::invitedAt))
                            .toList();
            for (int k = 1; k < own.size(); k++) {
                Instant after = own.get(k).invitedAt();
                assertThat(ChronoUnit.DAYS.between(own.get(k - 1).invitedAt(), after))
                        .isGreaterThanOrEqualTo(SurveyThrottle.PERSON_DAYS);
                for (Invitation before : own.subList(0, k)) {
                    if (before.key().surveyId().equals(own.get(k).key().surveyId())) {
                        assertThat(ChronoUnit.DAYS.between(before.invitedAt(), after))
                                .isGreaterThanOrEqualTo(90);
                    }
                }
            }
        }
    }

    @Test
    void dispatch_paused_asksNobody() {
        Survey survey = survey("nps", Milestone.PURCHASED, 2, 1, 100, null);
        shop.surveys.put(survey);
        shop.surveys.put(SampleSurveys.next(survey, SurveyState.PAUSED));
        shop.customer("anna");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");

        everyDay("2026-03-11T09:05:00Z", 4);

        assertThat(shop.invited()).isEmpty();
    }

    private static void begin(Shop shop) {
        shop.surveys.put(survey("nps", Milestone.PURCHASED, 2, 1, 100, 5));
        shop.dispatch("2026-03-11T09:05:00Z");
        shop.customer("anna");
        shop.customer("berta");
        shop.buys("anna", "o1", "2026-03-10T12:00:00Z");
        shop.buys("berta", "o2", "2026-03-10T12:00:00Z");
        shop.buys("anna", "o3", "2026-03-10T13:00:00Z");
    }

    private void everyDay(String from, int days) {
        for (int day = 0; day < days; day++) {
            shop.dispatch(Instant.parse(from).plus(Duration.ofDays(day)));
        }
    }

    private static Survey survey(
            String id,
            Milestone milestone,
            int days,
            int fromPurchase,
            int samplePercent,
            @Nullable Integer reminderDays) {
        SurveyDraft sample = SampleSurveys.nps().draft();
        return SampleSurveys.active(
                id,
                new SurveyDraft(
                        id,
                        new Trigger.AfterOrder(milestone, days, fromPurchase),
                        sample.title(),
                        List.of(SampleSurveys.rating("recommend", Scale.NPS)),
                        samplePercent,
                        30,
                        90,
                        reminderDays,
                        null,
                        0,
                        "surveys"));
    }
}
