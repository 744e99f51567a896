package dev.stammkunde.awardpoints;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.programme.NoPoints;

/** What an event came to. */
sealed interface Outcome {

    /** An entry was written. */
    record Booked(LedgerEntry entry) implements Outcome {}

    /** The entry was written before, by this event or its like: nothing changed. */
    record Replayed(LedgerEntry entry) implements Outcome {}

    /** The order earns nothing, which is noted with the reason. */
    record EarnsNothing(NoPoints reason) implements Outcome {}

    /** The order has not earned yet: the event is kept until it does. */
    record Waits() implements Outcome {}

    /** Not an event of this function. */
    record NotOurs() implements Outcome {}
}
