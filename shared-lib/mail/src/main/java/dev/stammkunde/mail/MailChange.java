package dev.stammkunde.mail;

import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

/**
 * A change of a mail's record, and with it of the customer's standing and of what the mailbox got,
 * if they change too: all happen or none.
 *
 * @param expected the record as it was read
 */
public record MailChange(
        Versioned<MailRecord> expected,
        MailRecord next,
        @Nullable StandingChange standing,
        @Nullable MailboxChange mailbox) {

    /** A change that no mailbox knows of. */
    public MailChange(
            Versioned<MailRecord> expected, MailRecord next, @Nullable StandingChange standing) {
        this(expected, next, standing, null);
    }

    /**
     * A change of a standing.
     *
     * @param expected the standing as it was read
     */
    public record StandingChange(Versioned<Standing> expected, Standing next) {}

    /**
     * A change of what a mailbox got.
     *
     * @param expected as it was read
     */
    public record MailboxChange(Versioned<MailboxMails> expected, MailboxMails next) {}
}
