package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** Which mails count, and what stays of them. */
final class StandingTest {

    private static final Instant FIRST = Mails.NOON;
    private static final Instant LATER = FIRST.plusSeconds(60);

    @Test
    void counting_mailsInAnyOrder_areKeptByTimeWhileTheyCount() {
        Counted old =
                new Counted("old", LATER.minus(Duration.ofDays(32)).minusNanos(1), Priority.LOW);
        Counted edge = new Counted("edge", LATER.minus(Duration.ofDays(32)), Priority.LOW);
        Counted first = new Counted("first", FIRST, Priority.LOW);
        Counted later = new Counted("later", LATER, Priority.LOW);

        Standing standing = Standing.empty().counting(old, 7).counting(edge, 7).counting(later, 7);

        assertThat(standing.counting(first, 7).counted()).containsExactly(edge, first, later);
    }

    @Test
    void withMerged_mailsThatEitherGot_countOnceAndByTime() {
        Counted first = new Counted("first", FIRST, Priority.LOW);
        Counted later = new Counted("later", LATER, Priority.LOW);
        Standing gone = Standing.empty().counting(later, 7);
        Standing stays = Standing.empty().counting(first, 7);

        Standing both = stays.withMerged(gone);

        assertThat(both.counted()).containsExactly(first, later);
        assertThat(both.withMerged(gone)).isEqualTo(both);
        assertThat(gone.handedOver()).isEqualTo(Standing.empty());
    }

    @Test
    void erased_standing_forgetsMailsAndKeepsObjections() {
        Standing standing =
                Standing.empty()
                        .counting(new Counted("m", FIRST, Priority.LOW), 7)
                        .with(Wishes.none().objected(FIRST).withLanguage(Language.EN));

        assertThat(standing.erased(LATER))
                .isEqualTo(Standing.empty().with(Wishes.none().objected(FIRST)));
        assertThat(Permission.isObjected(ConsentHistory.empty(), standing.wishes())).isTrue();
    }

    @Test
    void withMerged_pausesOfBoth_theLongerHolds() {
        Standing paused = Standing.empty().promotionPausedUntil(LATER);
        Standing shorter = Standing.empty().promotionPausedUntil(FIRST);

        assertThat(shorter.withMerged(paused)).isEqualTo(paused);
        assertThat(paused.withMerged(shorter)).isEqualTo(paused);
        assertThat(Standing.empty().withMerged(paused)).isEqualTo(paused);
        assertThat(paused.handedOver()).isEqualTo(Standing.empty());
        assertThat(paused.erased(LATER)).isEqualTo(Standing.empty());
    }

    /** The trace of a customer who was merged stays theirs, for whoever erases them. */
    @Test
    void reaching_mailbox_isKnownUntilTheErasure() {
        EmailKey first = EmailKey.of(Mails.SHOP, "a@example.org");
        Standing standing = Standing.empty().reaching(first);
        for (int i = 1; i < Standing.MAILBOXES; i++) {
            standing = standing.reaching(EmailKey.of(Mails.SHOP, i + "@example.org"));
        }
        Standing full = standing.reaching(first);

        assertThat(full.mailboxes()).hasSize(Standing.MAILBOXES).contains(first.hash());
        assertThat(full.handedOver().mailboxes()).isEqualTo(full.mailboxes());
        assertThat(full.reaching(EmailKey.of(Mails.SHOP, "b@example.org")).mailboxes())
                .hasSize(Standing.MAILBOXES)
                .doesNotContain(first.hash());
        assertThat(full.erased(LATER)).isEqualTo(Standing.empty());
    }
}
