package dev.stammkunde.programmes.partners;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody holds against a statement. The statement stays as it is; what it comes to is a
 * correction in the month that runs when it is settled.
 *
 * @param number counts the disputes of a statement, from 1
 * @param answer of the other side; absent while there is none
 * @param settlement how it ended; absent while it is open
 */
public record PartnerDispute(
        int number, Word opened, @Nullable Word answer, @Nullable Settlement settlement) {

    /** What somebody said. */
    public record Word(String text, String by, Instant at) {}

    /**
     * How a dispute ended.
     *
     * @param correction in minor units: what the partner owes more, less than nothing where it owes
     *     less, and nothing where the statement was right
     * @param currency ISO 4217 code of it
     */
    public record Settlement(Word word, long correction, String currency) {}

    /** Where a dispute stands. */
    public enum State {
        OPEN,
        ANSWERED,
        SETTLED
    }

    /** Where it stands. */
    public State state() {
        if (settlement != null) {
            return State.SETTLED;
        }
        return answer == null ? State.OPEN : State.ANSWERED;
    }
}
