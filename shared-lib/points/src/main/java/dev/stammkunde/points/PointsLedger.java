package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The stored ledger. All reads are strongly consistent.
 *
 * <p>What the store refuses is a result; a fault of the store is an exception, after which the
 * caller does not know whether its write happened and asks again by key.
 */
public interface PointsLedger extends FindJoined {

    /** An account, empty at first, and the entry of a key, if it was booked already. */
    record Standing(PointsAccount account, Optional<LedgerEntry> booked) {}

    /**
     * An order, and accounts as they were read with it.
     *
     * @param customer the open account of the customer whom the reader named; absent without one
     */
    record OrderAndAccount(LedgerOrder order, Optional<PointsAccount> customer) {}

    /** How a write ended. */
    enum Written {
        WRITTEN,
        /** The key was booked in the meantime, or the order was changed. */
        KEY_TAKEN,
        /** Another entry was booked for an account in the meantime, or is being booked. */
        ACCOUNT_MOVED,
        /** The order has more lines and refunds than the store can keep. Nothing was written. */
        TOO_LARGE
    }

    /**
     * Reads the open account of a customer, which is another's where theirs was merged, and the
     * entry of a key.
     */
    Standing standing(AccountId account, BookingKey key);

    /**
     * Reads an account: that of the customer who stays where this one's was merged.
     *
     * @return an open account, empty at first
     */
    PointsAccount account(AccountId account);

    /**
     * Reads an order and the open account of a customer in one call. What was forgiven customers
     * whose the order was is told by those who have their accounts now.
     *
     * @param customerId whose account will be needed, as far as one knows
     */
    OrderAndAccount order(String shopId, String orderId, @Nullable String customerId);

    /**
     * Writes an entry, its account and its business key in one transaction.
     *
     * @param booking an entry whose account is as {@link #standing} gave it
     */
    Written write(Decision.Book booking);

    /** Writes an order with its entries and accounts in one transaction. */
    Written write(SettleOrder.Settlement settlement);

    /** Writes the end of one account and what another takes over from it in one transaction. */
    Written write(Decision.Merge merge);
}
