package dev.stammkunde.points.adjust;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * An adjustment that was asked for, and what became of it. It is decided once.
 *
 * @param id see {@link AdjustmentId}
 * @param askedAt when it was asked for
 * @param version 1 as it was asked for; a decision adds one
 */
public record AdjustmentRecord(
        String shopId, String id, AdjustmentAsk ask, Instant askedAt, State state, long version) {

    /** How long a second person has to decide. */
    public static final Duration OPEN = Duration.ofDays(30);

    /** What became of it. */
    public sealed interface State {

        /** A second person has to decide. */
        record Pending() implements State {}

        /**
         * It is in the ledger.
         *
         * @param customerId whose ledger: another's than was asked for where two were merged
         * @param entry its number in that ledger
         * @param approver the second person; absent where none was needed
         */
        record Booked(String customerId, long entry, Instant at, @Nullable String approver)
                implements State {}

        /**
         * A second person refused it.
         *
         * @param note why, for colleagues; absent without a word
         */
        record Rejected(String by, Instant at, @Nullable String note) implements State {}
    }

    /** The adjustment after a decision. */
    AdjustmentRecord decided(State decision) {
        return new AdjustmentRecord(shopId, id, ask, askedAt, decision, version + 1);
    }

    /** Whether a second person still has to decide. */
    public boolean isPending(Instant now) {
        return state instanceof State.Pending && now.isBefore(expiresAt());
    }

    /** Whether nobody decided in time. */
    public boolean isExpired(Instant now) {
        return state instanceof State.Pending && !now.isBefore(expiresAt());
    }

    /** When nobody may decide any more. */
    public Instant expiresAt() {
        return askedAt.plus(OPEN);
    }
}
