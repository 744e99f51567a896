package dev.stammkunde.delivermail;

import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done about one order, as decided on what was read.
 *
 * @param record as it was read
 * @param next the record that says what was decided; the same as it was read for a replay
 * @param outgoing the mail, where it goes out
 * @param written whether it has been written
 */
record Task(
        Incoming incoming,
        Versioned<MailRecord> record,
        MailRecord next,
        Versioned<Standing> standing,
        Standing nextStanding,
        @Nullable OutgoingMail outgoing,
        boolean written) {

    /** Returns a task that changes nothing yet. */
    static Task of(Incoming incoming, Situation read) {
        return new Task(
                incoming,
                read.record(),
                read.record().value(),
                read.standing(),
                read.standing().value(),
                null,
                false);
    }

    boolean isReplay() {
        return next.equals(record.value());
    }

    /** Returns this task as it stands after it was written. */
    Task asWritten() {
        long standingVersion = standing.version() + (changesStanding() ? 1 : 0);
        return new Task(
                incoming,
                new Versioned<>(next, record.version() + 1),
                next,
                new Versioned<>(nextStanding, standingVersion),
                nextStanding,
                outgoing,
                true);
    }

    boolean changesStanding() {
        return !nextStanding.equals(standing.value());
    }
}
