package dev.stammkunde.mail;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

/** What became of mails, by address. Reads see what was written before. */
public interface Suppressions {

    /** Returns what is known of an address; nothing, of version 0, where nothing is stored. */
    Versioned<Suppression> suppression(EmailKey address);

    /**
     * Saves what is known of an address.
     *
     * @param expected as it was read
     * @return {@link SaveResult#CONFLICT} where it has changed since: read again
     */
    SaveResult save(EmailKey address, Versioned<Suppression> expected, Suppression next);

    /**
     * Saves what somebody lifted.
     *
     * @param expected as it was read
     * @param entry of the audit, which is written in the same transaction
     * @return {@link SaveResult#CONFLICT} where it has changed since: read again
     */
    SaveResult lift(
            EmailKey address, Versioned<Suppression> expected, Suppression next, AuditEntry entry);
}
