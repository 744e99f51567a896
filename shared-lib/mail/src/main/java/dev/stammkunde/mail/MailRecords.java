package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records of mails. Reads see what was written before, but for those of {@link #due}. */
public interface MailRecords {

    /** Finds the record of a mail. */
    Optional<Versioned<MailRecord>> find(MailKey key);

    /**
     * Saves changes, each for itself, in as few calls as the store allows.
     *
     * @param changes of different customers, or at most one of them with a standing; each of
     *     another mailbox
     * @return for each, in the same order; {@link SaveResult#CONFLICT} where the record, the
     *     standing or the mailbox has changed since it was read, and then none is saved
     */
    List<SaveResult> save(List<MailChange> changes);

    /** Returns all records of a customer that are still kept, in no order. */
    List<MailRecord> ofCustomer(CustomerId customer);

    /**
     * Returns mails that are held and whose time has come, the longest due first.
     *
     * @param shard from 0
     * @param limit at most so many are looked at
     */
    List<Versioned<MailRecord>> due(int shard, Instant until, int limit);

    /** Returns in how many parts held mails come. */
    int shardCount();
}
