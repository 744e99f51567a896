package dev.stammkunde.mail.testing;

import static dev.stammkunde.mail.testing.WinterMails.ANNA;
import static dev.stammkunde.mail.testing.WinterMails.NOW;
import static dev.stammkunde.mail.testing.WinterMails.SHOP;
import static dev.stammkunde.mail.testing.WinterMails.held;
import static dev.stammkunde.mail.testing.WinterMails.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Frequency;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailChange.MailboxChange;
import dev.stammkunde.mail.MailChange.StandingChange;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppression.Lift;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every store keeps of readers and their mailboxes. Each test gets empty ones. */
public abstract class ReaderStoresContract {

    protected abstract MailRecords records();

    protected abstract Standings standings();

    protected abstract Suppressions suppressions();

    protected abstract Mailboxes mailboxes();

    @Test
    void standing_allWishes_areReadBackEqual() {
        Standing standing =
                Standing.empty()
                        .with(
                                new Wishes(
                                        Map.of("*", NOW, "news", NOW.minusSeconds(9)),
                                        NOW.minusSeconds(5),
                                        Map.of("news", NOW, "birthday", NOW.plusSeconds(1)),
                                        Frequency.AT_MOST_MONTHLY,
                                        Language.EN,
                                        NOW.plusSeconds(9),
                                        NOW.minusSeconds(1)))
                        .counting(new Counted("winter/1", NOW, Priority.LOW), 7)
                        .counting(new Counted("winter/2", NOW.plusSeconds(1), Priority.HIGH), 7)
                        .promotionPausedUntil(NOW.plusSeconds(10));

        assertThat(standings().save(ANNA, standings().standing(ANNA), standing))
                .isEqualTo(SaveResult.SAVED);

        assertThat(standings().standing(ANNA)).isEqualTo(new Versioned<>(standing, 1));
        assertThat(standings().save(ANNA, new Versioned<>(standing, 0), Standing.empty()))
                .isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void suppression_anyEvents_areReadBackEqual() {
        EmailKey address = EmailKey.of(SHOP, "anna@example.com");
        Suppression known =
                Suppression.none()
                        .hardBounced(NOW)
                        .complained(NOW.plusSeconds(1))
                        .softBounced(NOW.plusSeconds(2))
                        .softBounced(NOW.plusSeconds(3))
                        .delivered(NOW.plusSeconds(4))
                        .lifted(new Lift(NOW.plusSeconds(5), "mira", "new", SkipReason.COMPLAINED))
                        .lifted(new Lift(NOW.plusSeconds(6), "mira", "again", null))
                        .complained(NOW.plusSeconds(7));

        assertThat(suppressions().suppression(address))
                .isEqualTo(new Versioned<>(Suppression.none(), 0));
        assertThat(suppressions().save(address, suppressions().suppression(address), known))
                .isEqualTo(SaveResult.SAVED);
        assertThat(suppressions().suppression(address)).isEqualTo(new Versioned<>(known, 1));
        assertThat(suppressions().save(address, new Versioned<>(known, 0), known))
                .isEqualTo(SaveResult.CONFLICT);
    }

    /** Two records of one mailbox at once: the one that comes second is decided on anew. */
    @Test
    void save_mailboxMovedOn_savesNothing() {
        Versioned<MailboxMails> before = mailboxes().mailbox(mailbox());
        MailboxMails bens = before.value().getting(got("ben", "winter/2026", NOW));
        assertThat(mailboxes().save(before, bens)).isEqualTo(SaveResult.SAVED);
        MailRecord record = held(order(ANNA, "2026"), NOW.plusSeconds(90));
        MailboxMails annas = before.value().getting(got("anna", "winter/2026", NOW));

        assertThat(records().save(List.of(toMailbox(record, before, annas))))
                .containsExactly(SaveResult.CONFLICT);
        assertThat(records().find(record.key())).isEmpty();
        assertThat(standings().standing(ANNA).version()).isZero();
        assertThat(mailboxes().mailbox(mailbox()).value()).isEqualTo(bens);
    }

    @Test
    void save_mailboxWithRecordAndStanding_isReadBackEqual() {
        Versioned<MailboxMails> before = mailboxes().mailbox(mailbox());
        MailboxMails got =
                before.value()
                        .getting(got("ben", "winter/2026", NOW))
                        .erased(new CustomerId(SHOP, "ben"))
                        .getting(got("anna", "winter/2026", NOW.plusSeconds(1)))
                        .getting(got("carl", "winter/" + NOW + "/2", NOW.plusSeconds(2)));
        MailRecord record = held(order(ANNA, "2026"), NOW.plusSeconds(90));

        assertThat(records().save(List.of(toMailbox(record, before, got))))
                .containsExactly(SaveResult.SAVED);

        assertThat(mailboxes().mailbox(mailbox())).isEqualTo(new Versioned<>(got, 1));
        assertThat(standings().standing(ANNA).value().mailboxes())
                .containsExactly(mailbox().hash());
        assertThat(mailboxes().save(before, got)).isEqualTo(SaveResult.CONFLICT);
    }

    private static EmailKey mailbox() {
        return MailboxMails.findKey(SHOP, "familie@example.org").orElseThrow();
    }

    /** Times are kept in whole seconds. */
    private static MailboxMails.Got got(String customer, String mail, Instant at) {
        return new MailboxMails.Got(
                mail,
                MailboxReader.of(mailbox(), new CustomerId(SHOP, customer), Optional.of("Anna")),
                LocalDate.of(2026, 5, 6),
                at.truncatedTo(ChronoUnit.SECONDS),
                Priority.LOW);
    }

    private static MailChange toMailbox(
            MailRecord record, Versioned<MailboxMails> before, MailboxMails next) {
        return new MailChange(
                new Versioned<>(record, 0),
                record,
                new StandingChange(
                        new Versioned<>(Standing.empty(), 0), Standing.empty().reaching(mailbox())),
                new MailboxChange(before, next));
    }
}
