package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.DocumentId;

import java.time.Instant;

/**
 * How many seats of an event are taken.
 *
 * @param capacity as the document had it when this was written
 * @param starts the same of when it starts
 * @param taken seats that somebody has
 * @param waiting customers who wait for one
 * @param last the greatest number that was given
 * @param version counts what was written; 0 where nothing was
 */
public record Roster(
        DocumentId event,
        int capacity,
        Instant starts,
        int taken,
        int waiting,
        long last,
        long version) {

    /** Returns that of an event for which nobody has signed up. */
    public static Roster empty(DocumentId event) {
        return new Roster(event, 0, Instant.EPOCH, 0, 0, 0, 0);
    }

    /** Returns this as the document has it now. */
    Roster by(GatheringDraft draft) {
        return new Roster(
                event, draft.capacity(), draft.times().starts(), taken, waiting, last, version);
    }

    /** Returns how many seats are free now. */
    public int free() {
        return Math.max(0, capacity - taken);
    }

    Roster next(int moreTaken, int moreWaiting, int given) {
        return new Roster(
                event,
                capacity,
                starts,
                taken + moreTaken,
                waiting + moreWaiting,
                last + given,
                version + 1);
    }
}
