package dev.stammkunde.points;

import java.util.List;
import java.util.Optional;

/**
 * The stored ledger. All reads are strongly consistent.
 *
 * <p>What the store refuses is a result; a fault of the store is an exception, after which the
 * caller does not know whether its write happened and asks again by key.
 */
public interface PointsLedger {

    /** An account, empty at first, and the entry of a key, if it was booked already. */
    record Standing(PointsAccount account, Optional<LedgerEntry> booked) {}

    /** How a write ended. */
    enum Written {
        WRITTEN,
        /** The key was booked in the meantime. */
        KEY_TAKEN,
        /** Another entry was booked for the account in the meantime, or is being booked. */
        ACCOUNT_MOVED
    }

    /** Reads an account and the entry of a key: one read of two items. */
    Standing standing(AccountId account, BookingKey key);

    /** Reads all that is known of an order, whosever it is. */
    OrderRecord order(String shopId, String orderId);

    /**
     * Writes an entry and its account in one transaction of two items.
     *
     * @param booking an entry whose account is as {@link #standing} gave it
     */
    Written write(Decision.Book booking);

    /**
     * Keeps what arrived before its order, unless the order has earned in the meantime.
     *
     * @return whether it waits now or waited already; false if the order has earned
     */
    boolean await(OrderRecord.Waiting waiting);

    /** Lists what waits for an order: one read of one item. */
    List<OrderRecord.Waiting> waiting(String shopId, String orderId);

    /** Forgets what waited, after its booking was written. Without effect if it is gone. */
    void settle(OrderRecord.Waiting waiting);

    /** Notes why an order earned nothing, unless a later note is there. Earning overrules it. */
    void note(OrderRecord.Note note);
}
