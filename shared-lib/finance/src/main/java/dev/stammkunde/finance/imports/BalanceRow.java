package dev.stammkunde.finance.imports;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What one row of a file of balances is. */
public sealed interface BalanceRow {

    /** The line on which it begins, from 1. */
    long line();

    /**
     * Points to be taken over.
     *
     * @param points more than none
     * @param expiresAt the first instant at which they are lost; absent where the programme's rules
     *     say it
     * @param earned whether the customer earned them with purchases
     * @param reference names them in the other programme: what a customer has by one is taken over
     *     once
     */
    record Balance(
            long line,
            String customerId,
            long points,
            @Nullable Instant expiresAt,
            boolean earned,
            String reference)
            implements BalanceRow {

        /** Whether it says the same as another row. */
        boolean isLike(Balance other) {
            return equals(
                    new Balance(
                            line,
                            other.customerId,
                            other.points,
                            other.expiresAt,
                            other.earned,
                            other.reference));
        }
    }

    /**
     * A row of which nothing is taken over.
     *
     * @param reason for whoever made the file
     */
    record Broken(long line, String reason) implements BalanceRow {}
}
