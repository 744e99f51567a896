package dev.stammkunde.awardpoints;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.programme.NoPoints;

import java.util.List;

/** What an event came to. */
sealed interface Outcome {

    /** Entries were written: one, or two where the order went over to another customer. */
    record Booked(List<LedgerEntry> entries) implements Outcome {
        public Booked {
            entries = List.copyOf(entries);
        }
    }

    /** What was told is kept, and changes no points. */
    record Kept() implements Outcome {}

    /** Nothing that was told is news, or something newer is known: nothing changed. */
    record Replayed() implements Outcome {}

    /** The order earns nothing, which is kept with the reason. */
    record EarnsNothing(NoPoints reason) implements Outcome {}

    /** Only a refund of the order was heard so far: it is kept until the order comes. */
    record Waits() implements Outcome {}

    /** Two accounts became one. */
    record Merged(LedgerEntry in) implements Outcome {}

    /** Not an event of this function. */
    record NotOurs() implements Outcome {}
}
