package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailDecision.Skip;
import dev.stammkunde.mail.MailEvent.Type;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

final class MailRecordTest {

    private static final Instant NOW = Mails.NOON;
    private static final MailRecord NEW = MailRecord.of(Mails.order("2026", NOW));
    private static final MailRecord SENDING = NEW.decided(new Send(Basis.CONSENT_DOI), NOW);

    private static MailEvent event(Type type, int seconds) {
        return new MailEvent(type, NOW.plusSeconds(seconds), "ses-1", "");
    }

    @Test
    void decided_skip_forgetsTheOrder() {
        MailRecord skipped = NEW.decided(new Skip(SkipReason.OBJECTED), NOW);

        assertThat(skipped.state()).isEqualTo(MailState.SKIPPED);
        assertThat(skipped.order()).isNull();
        assertThat(skipped.isClosed()).isTrue();
    }

    @Test
    void decided_afterItWasSent_changesNothing() {
        MailRecord sent = SENDING.accepted("ses-1");

        assertThat(sent.decided(new Hold(NOW.plusSeconds(1), HoldReason.NOT_BEFORE), NOW))
                .isEqualTo(sent);
        assertThat(sent.decided(new Skip(SkipReason.OBJECTED), NOW)).isEqualTo(sent);
    }

    @Test
    void decided_oneReasonAgainAndAgain_keepsTheLastOfThem() {
        MailRecord held = NEW;
        for (int i = 1; i <= 100; i++) {
            Instant at = NOW.plusSeconds(60L * i);
            held = held.decided(new Hold(at.plusSeconds(60), HoldReason.SERVICE_PAUSED), at);
        }

        assertThat(held.history()).hasSize(1);
        assertThat(held.serviceHolds()).isEqualTo(100);
        assertThat(held.releaseAt()).isEqualTo(NOW.plusSeconds(101 * 60));
    }

    @Test
    void decided_manyReasons_keepsTheFirstAndTheLatest() {
        MailRecord held = NEW.decided(new Hold(NOW.plusSeconds(1), HoldReason.NOT_BEFORE), NOW);
        for (int i = 1; i <= 100; i++) {
            Instant at = NOW.plusSeconds(60L * i);
            HoldReason reason =
                    i % 2 == 0 ? HoldReason.SERVICE_PAUSED : HoldReason.SERVICE_THROTTLED;
            held = held.decided(new Hold(at.plusSeconds(60), reason), at);
        }

        assertThat(held.history()).hasSize(MailRecord.HISTORY_LIMIT + 1);
        assertThat(held.history().getFirst().at()).isEqualTo(NOW);
        assertThat(held.history().getLast().at()).isEqualTo(NOW.plusSeconds(6_000));
    }

    @Test
    void serviceRetryAt_oneHoldAfterAnother_growsToAQuarterOfAnHour() {
        MailRecord held = NEW;
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Instant retryAt = held.serviceRetryAt(NOW);
            minutes.add(Duration.between(NOW, retryAt).toMinutes());
            held = held.decided(new Hold(retryAt, HoldReason.SERVICE_THROTTLED), NOW);
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
    }

    @Test
    void awaitingUntil_foundWhileSending_isAnHourAfterTheTry() {
        assertThat(NEW.awaitingUntil()).isNull();
        assertThat(SENDING.awaitingUntil()).isEqualTo(NOW.plusSeconds(3_600));
    }

    @Test
    void awaitingUntil_releasedByALease_staysTheSame() {
        Instant until = NOW.plusSeconds(3_600);
        MailRecord held =
                SENDING.decided(
                        new Hold(until, HoldReason.AWAITING_CONFIRMATION), NOW.plusSeconds(5));

        assertThat(held.released(NOW.plusSeconds(86_400)).awaitingUntil()).isEqualTo(until);
    }

    @Test
    void with_eventWhileHeldOrSkipped_isSentAllTheSame() {
        MailRecord awaiting =
                SENDING.decided(
                        new Hold(NOW.plusSeconds(3_600), HoldReason.AWAITING_CONFIRMATION), NOW);
        MailRecord skipped = awaiting.decided(new Skip(SkipReason.OBJECTED), NOW.plusSeconds(9));

        assertThat(awaiting.with(event(Type.SENT, 1)).state()).isEqualTo(MailState.SENT);
        assertThat(awaiting.with(event(Type.SENT, 1)).releaseAt()).isNull();
        assertThat(skipped.with(event(Type.SENT, 1)).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void with_rejectAfterSend_isSkipped() {
        MailRecord rejected =
                SENDING.accepted("ses-1").with(event(Type.SENT, 1)).with(event(Type.REJECTED, 2));

        assertThat(rejected.state()).isEqualTo(MailState.SKIPPED);
    }

    @Test
    void with_secondMessageId_tellsThatItWentOutTwice() {
        MailEvent other = new MailEvent(Type.SENT, NOW, "ses-2", "");

        assertThat(SENDING.accepted("ses-1").with(other).messageIds())
                .containsExactly("ses-1", "ses-2");
    }

    @Test
    void accepted_withoutAnId_isSentOnceWhenTheEventTellsIt() {
        MailRecord sent = SENDING.accepted("");

        assertThat(sent.state()).isEqualTo(MailState.SENT);
        assertThat(sent.with(event(MailEvent.Type.SENT, 1)).messageIds()).containsExactly("ses-1");
    }

    @Test
    void with_eventsInAnyOrderAndTwice_givesTheSame() {
        List<MailEvent> events = new ArrayList<>();
        for (Type type : Type.values()) {
            events.add(event(type, type.ordinal() % 3));
            events.add(event(type, 40 - type.ordinal()));
        }
        for (int i = 0; i < 30; i++) {
            events.add(event(Type.OPENED, 100 + i));
        }
        events.addAll(List.copyOf(events));
        MailRecord inOrder = apply(events);

        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(events, random);
            assertThat(apply(events)).isEqualTo(inOrder);
        }
    }

    private static MailRecord apply(List<MailEvent> events) {
        MailRecord all = SENDING;
        for (MailEvent event : events) {
            all = all.with(event);
        }
        return all;
    }

    @Test
    void lastDecidedAt_beforeAnyDecision_isWhenItWasOrdered() {
        assertThat(NEW.lastDecidedAt()).isEqualTo(NOW);
        assertThat(
                        NEW.decided(
                                        new Hold(NOW.plusSeconds(9), HoldReason.NOT_BEFORE),
                                        NOW.plusSeconds(1))
                                .lastDecidedAt())
                .isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void following_laterVersionOfTheCampaign_changesNothingElse() {
        MailRecord following = SENDING.following(4);

        assertThat(following.version()).isEqualTo(4);
        assertThat(following.following(SENDING.version())).isEqualTo(SENDING);
    }

    @Test
    void erased_whileItWaits_isSkippedAndForgetsTheOrder() {
        MailRecord erased = NEW.erased(NOW.plusSeconds(1));

        assertThat(erased.history().getLast())
                .isEqualTo(new MailRecord.Decided(NOW.plusSeconds(1), new Skip(SkipReason.ERASED)));
        assertThat(erased.order()).isNull();
    }

    @Test
    void released_onlyWhileHeld_isAgainAtTheLeasesEnd() {
        Instant again = NOW.plusSeconds(60);

        assertThat(NEW.released(again).releaseAt()).isEqualTo(again);
        assertThat(SENDING.released(again)).isEqualTo(SENDING);
    }
}
