package dev.stammkunde.points;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a customer's ledger tells: for reading only, and so eventually consistent. */
public interface LedgerHistory extends FindJoined {

    /** A part of a ledger. {@code next} is where the following page starts, if there is one. */
    record Page(List<LedgerEntry> entries, OptionalLong next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An order and its entries.
     *
     * @param entries oldest first
     */
    record OrderEntries(LedgerOrder order, List<LedgerEntry> entries) {
        public OrderEntries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Reads the account as it stands: that of the customer who stays where this one's was merged.
     * Strongly consistent. What else is asked by its id is answered from its own ledger alone.
     */
    PointsAccount account(AccountId account);

    /**
     * Reads entries, newest first.
     *
     * @param before only entries with a smaller sequence; empty to start with the newest
     * @param limit entries in the page, from 1 to 100
     */
    Page newestFirst(AccountId account, OptionalLong before, int limit);

    /** Reads one entry by its sequence. */
    Optional<LedgerEntry> find(AccountId account, long sequence);

    /** Reads all entries of an account, oldest first. */
    List<LedgerEntry> all(AccountId account);

    /** Reads all that is known of an order; empty if nothing was heard. Strongly consistent. */
    Optional<OrderEntries> order(String shopId, String orderId);
}
