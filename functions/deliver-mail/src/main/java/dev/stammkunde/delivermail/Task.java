package dev.stammkunde.delivermail;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailChange.MailboxChange;
import dev.stammkunde.mail.MailChange.StandingChange;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What is to be done about one order, as decided on what was read.
 *
 * @param read what is stored of the mail, as it was read
 * @param next what says what was decided; the same as was read for a replay
 * @param outgoing the mail, where it goes out
 * @param written whether it has been written
 */
record Task(
        Incoming incoming, Read read, Next next, @Nullable OutgoingMail outgoing, boolean written) {

    /** What is stored of a mail, as it was read. */
    record Read(
            Versioned<MailRecord> record,
            Versioned<Standing> standing,
            Versioned<MailboxMails> mailbox) {

        static Read of(Situation situation) {
            return new Read(situation.record(), situation.standing(), situation.mailbox());
        }

        Next unchanged() {
            return new Next(record.value(), standing.value(), mailbox.value());
        }
    }

    /** What is to be stored of a mail. */
    record Next(MailRecord record, Standing standing, MailboxMails mailbox) {

        /** Returns this with a mail that does not count, since it does not go out now. */
        Next withoutCounting() {
            return new Next(
                    record, standing.without(record.key().name()), mailbox.without(record.key()));
        }
    }

    /** Returns a task that changes nothing yet. */
    static Task of(Incoming incoming, Situation situation) {
        Read read = Read.of(situation);
        return new Task(incoming, read, read.unchanged(), null, false);
    }

    /** Returns this task with what follows for the mail once it was handed over. */
    Task then(Next following) {
        return new Task(incoming, read, following, null, false);
    }

    boolean isReplay() {
        return next.record().equals(read.record().value());
    }

    /** Returns this task as it stands after it was written. */
    Task asWritten() {
        return new Task(
                incoming,
                new Read(
                        new Versioned<>(next.record(), read.record().version() + 1),
                        written(read.standing(), next.standing()),
                        written(read.mailbox(), next.mailbox())),
                next,
                outgoing,
                true);
    }

    private static <T> Versioned<T> written(Versioned<T> read, T next) {
        return new Versioned<>(next, read.version() + (next.equals(read.value()) ? 0 : 1));
    }

    /** Returns what is to be written. */
    MailChange change() {
        return new MailChange(
                read.record(),
                next.record(),
                next.standing().equals(read.standing().value())
                        ? null
                        : new StandingChange(read.standing(), next.standing()),
                findChangedMailbox()
                        .map(_ -> new MailboxChange(read.mailbox(), next.mailbox()))
                        .orElse(null));
    }

    /** Finds the mailbox that gets the mail, or does not get it after all. */
    Optional<EmailKey> findChangedMailbox() {
        return next.mailbox().equals(read.mailbox().value())
                ? Optional.empty()
                : Optional.ofNullable(next.mailbox().mailbox());
    }
}
