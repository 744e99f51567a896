package dev.stammkunde.domain.mail;

import dev.stammkunde.domain.customer.EmailKey;
import dev.stammkunde.domain.customer.SaveResult;
import dev.stammkunde.domain.customer.Versioned;

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
}
