package dev.stammkunde.dispatchsurveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.asking.NotAsked;
import dev.stammkunde.surveys.asking.NotAskedNote;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Surveys after a case, by a rhythm and of an audience. */
final class DispatchTriggersTest {

    private static final Instant CLOSED = Instant.parse("2026-03-10T12:00:00Z");
    private static final Trigger QUARTERLY = new Trigger.Rhythm(LocalDate.of(2026, 3, 31), 3);

    private final Shop shop = new Shop();

    @Test
    void dispatch_daysAfterACaseWasClosed_asksItsCustomerOnce() {
        shop.surveys.put(survey("service", new Trigger.AfterCase(3)));
        shop.customer("anna");
        shop.customer("berta");
        shop.closes("complaint-1", "anna", "o1", CLOSED);
        shop.closes("complaint-2", "erased", null, CLOSED);

        everyDay("2026-03-10T09:05:00Z", 3);
        assertThat(shop.invited()).isEmpty();
        everyDay("2026-03-13T09:05:00Z", 5);

        assertThat(shop.invited()).containsExactly("anna o1");
        assertThat(shop.mails).hasSize(1);
    }

    @Test
    void dispatch_twoCasesOfOneCustomer_asksOnceAndNotesTheSecond() {
        shop.surveys.put(survey("service", new Trigger.AfterCase(1)));
        shop.customer("anna");
        shop.closes("complaint-1", "anna", "o1", CLOSED);
        shop.closes("complaint-2", "anna", "o2", CLOSED.plus(Duration.ofDays(2)));

        everyDay("2026-03-11T09:05:00Z", 4);

        assertThat(shop.invited()).containsExactly("anna o1");
        assertThat(shop.notes)
                .containsExactly(
                        new NotAskedNote(
                                new CustomerId(Shop.ID, "anna"),
                                "service",
                                LocalDate.of(2026, 3, 13),
                                "o2",
                                NotAsked.ASKED_IN_WAVE));
    }

    @Test
    void dispatch_rhythmOfAYear_asksEachOnceAtEachOfItsDays() {
        shop.surveys.put(survey("yearly", QUARTERLY));
        for (int i = 0; i < 5; i++) {
            shop.customer("c" + i);
        }

        everyDay("2026-03-01T09:05:00Z", 365);

        assertThat(shop.participations.all().stream().map(Participation::invitation))
                .hasSize(4 * 5)
                .extracting(it -> LocalDate.ofInstant(it.invitedAt(), ZoneOffset.UTC))
                .containsOnly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
    }

    @Test
    void dispatch_monthlyRhythm_asksInEachMonthAlsoAfterFebruary() {
        shop.surveys.put(survey("monthly", new Trigger.Rhythm(LocalDate.of(2026, 1, 1), 1), 28));
        shop.customer("anna");

        everyDay("2026-02-01T09:05:00Z", 334);

        assertThat(shop.participations.all()).hasSize(11);
    }

    @Test
    void dispatch_rhythm_asksNobodyWhoOnlySubscribedToMails() {
        shop.surveys.put(survey("yearly", QUARTERLY));
        shop.customer("anna");
        shop.customer(Mailbox.of(Shop.ID, "reader@example.com").id());

        shop.dispatch("2026-03-31T09:05:00Z");

        assertThat(shop.invited()).containsExactly("anna null");
    }

    @Test
    void dispatch_rhythmAndRecentlyAskedByAnother_leavesThemAloneAndSaysWhy() {
        shop.surveys.put(survey("after", new Trigger.AfterOrder(Trigger.Milestone.PAID, 1, 1)));
        shop.surveys.put(survey("yearly", QUARTERLY));
        shop.customer("anna");
        shop.customer("berta");
        shop.buys("anna", "o1", "2026-03-20T12:00:00Z");

        everyDay("2026-03-21T09:05:00Z", 14);

        assertThat(shop.invited()).containsExactly("anna o1", "berta null");
        assertThat(shop.notes)
                .extracting(NotAskedNote::surveyId, NotAskedNote::reason)
                .containsExactly(tuple("yearly", NotAsked.ASKED_BY_ANY));
    }

    @Test
    void dispatch_rhythmThatTakesLonger_goesOnPageByPageAfterTheOthers() {
        shop.surveys.put(survey("a-rhythm", QUARTERLY));
        shop.surveys.put(survey("after", new Trigger.AfterOrder(Trigger.Milestone.PAID, 1, 1)));
        for (int i = 0; i < 450; i++) {
            shop.customer("c" + i);
        }
        shop.buys("c7", "o1", "2026-03-30T12:00:00Z");
        shop.dispatch("2026-03-30T09:05:00Z");
        AtomicInteger pages = new AtomicInteger();

        // One for each of the two parts of a day's orders, for three days of UTC, and one more.
        DispatchSurveys.Report first =
                shop.dispatch(
                        Instant.parse("2026-03-31T09:05:00Z"), () -> pages.incrementAndGet() <= 5);

        assertThat(first.unfinished()).isTrue();
        assertThat(shop.invited()).contains("c7 o1").hasSizeBetween(2, 449);
        shop.dispatch("2026-03-31T10:05:00Z");
        assertThat(shop.invited()).hasSize(450);
        assertThat(shop.dispatch("2026-03-31T11:05:00Z").counts()).isEmpty();
    }

    @Test
    void dispatch_audience_asksItsCustomersOnItsDayAlone() {
        Audience german = audience(Set.of(Language.DE));
        Audience english = audience(Set.of(Language.EN));
        shop.surveys.put(survey("de", new Trigger.Segment(LocalDate.of(2026, 3, 12), german)));
        shop.surveys.put(survey("en", new Trigger.Segment(LocalDate.of(2026, 3, 13), english)));
        shop.customer("anna");

        assertThat(shop.dispatch("2026-03-12T09:05:00Z").counts())
                .isEqualTo(Map.of("NotInAudience", 1L));
        everyDay("2026-03-13T09:05:00Z", 10);

        assertThat(shop.participations.all())
                .extracting(one -> one.invitation().key().surveyId())
                .containsExactly("en");
        assertThat(shop.notes).isEmpty();
    }

    @Test
    void dispatch_rhythm_asksTheSampleAlone() {
        SurveyDraft all = survey("yearly", QUARTERLY).draft();
        shop.surveys.put(
                SampleSurveys.active(
                        "yearly",
                        new SurveyDraft(
                                all.name(),
                                all.trigger(),
                                all.title(),
                                all.questions(),
                                30,
                                all.waveDays(),
                                all.throttleDays(),
                                null,
                                null,
                                0,
                                all.topic())));
        for (int i = 0; i < 1_000; i++) {
            shop.customer("c" + i);
        }

        shop.dispatch("2026-03-31T09:05:00Z");

        assertThat(shop.invited().size()).isBetween(250, 350);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "rhythm", "audience"})
    void dispatch_crashAtEachCall_invitesOnceAndOrdersEachMail(String kind) {
        AtomicInteger calls = new AtomicInteger();
        begin(shop, kind);
        shop.beforeCall = calls::incrementAndGet;
        shop.dispatch("2026-03-31T09:05:00Z");
        assertThat(shop.invited()).hasSize(2);

        for (int at = 1; at <= calls.get(); at++) {
            Shop crashing = new Shop();
            begin(crashing, kind);
            AtomicInteger left = new AtomicInteger(at);
            crashing.beforeCall =
                    () -> {
                        if (left.decrementAndGet() == 0) {
                            throw new AssertionError("crash");
                        }
                    };
            assertThatThrownBy(() -> crashing.dispatch("2026-03-31T09:05:00Z")).hasMessage("crash");
            crashing.dispatch("2026-03-31T10:05:00Z");
            crashing.dispatch("2026-04-01T11:05:00Z");

            assertThat(crashing.invited()).as("call %d", at).isEqualTo(shop.invited());
            assertThat(crashing.mails.keySet()).as("call %d", at).isEqualTo(shop.mails.keySet());
        }
    }

    private static void begin(Shop shop, String kind) {
        Trigger trigger =
                switch (kind) {
                    case "case" -> new Trigger.AfterCase(21);
                    case "rhythm" -> QUARTERLY;
                    default ->
                            new Trigger.Segment(
                                    LocalDate.of(2026, 3, 31), audience(Set.of(Language.EN)));
                };
        shop.surveys.put(survey("one", trigger));
        shop.dispatch("2026-03-30T09:05:00Z");
        for (String name : new String[] {"anna", "berta"}) {
            shop.customer(name);
            shop.closes(name, name, null, CLOSED);
        }
    }

    private static Audience audience(Set<Language> languages) {
        return new Audience(languages, Set.of(), null, null, null, null, null, Set.of());
    }

    private void everyDay(String from, int days) {
        for (int day = 0; day < days; day++) {
            shop.dispatch(Instant.parse(from).plus(Duration.ofDays(day)));
        }
    }

    private static Survey survey(String id, Trigger trigger) {
        return survey(id, trigger, 80);
    }

    private static Survey survey(String id, Trigger trigger, int days) {
        SurveyDraft sample = SampleSurveys.nps().draft();
        return SampleSurveys.active(
                id,
                new SurveyDraft(
                        id,
                        trigger,
                        sample.title(),
                        List.of(SampleSurveys.rating("recommend", Scale.NPS)),
                        100,
                        days,
                        days,
                        null,
                        null,
                        0,
                        "surveys"));
    }
}
