package dev.stammkunde.finance;

import java.util.List;

/**
 * Whether ledger, accounts and report say the same.
 *
 * @param accounts how many accounts were compared
 * @param differences each names a customer; empty where all is well
 * @param more how many differences are not listed
 */
public record TieOut(long accounts, List<Difference> differences, long more) {

    public TieOut {
        differences = List.copyOf(differences);
    }

    /** Whether nothing is different. */
    public boolean ties() {
        return differences.isEmpty();
    }

    /** What is wrong with an account. */
    public record Difference(String customerId, Kind kind, String detail) {}

    /** How an account can differ. */
    public enum Kind {
        /** A number is missing between two entries, or before the first. */
        GAP,
        /** An entry does not follow from the one before. */
        BROKEN_CHAIN,
        /** The journal has two documents for one entry. */
        CONFLICT,
        /** A line of the journal is no entry, or has another hash than it says. */
        BROKEN_LINE,
        /** The account has another balance or another last entry than its entries come to. */
        ACCOUNT,
        /** The account has an entry of the month that the journal does not have. */
        MISSING
    }
}
