package dev.stammkunde.mail;

import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

/**
 * A change of a mail's record, and of the customer's standing with it if that changes too: both
 * happen or none.
 *
 * @param expected the record as it was read
 */
public record MailChange(
        Versioned<MailRecord> expected, MailRecord next, @Nullable StandingChange standing) {

    /**
     * A change of a standing.
     *
     * @param expected the standing as it was read
     */
    public record StandingChange(Versioned<Standing> expected, Standing next) {}
}
