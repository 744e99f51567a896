package dev.stammkunde.programmes.contests;

import dev.stammkunde.points.AccountId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One entry of a customer in a contest.
 *
 * @param holder who made it, under the id that they had then; absent once they were erased
 * @param points that it costs; 0 where it is free
 * @param key of the request, so that a repeat is known
 */
public record ContestEntry(
        ContestEntryId id,
        @Nullable AccountId holder,
        EntryWay way,
        long points,
        String key,
        Instant at,
        EntryState state) {

    /** Returns this in another state. */
    public ContestEntry in(EntryState next) {
        return new ContestEntry(id, holder, way, points, key, at, next);
    }
}
