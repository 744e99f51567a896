package dev.stammkunde.explaincustomer.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a part of a timeline comes from: each reads by its own order, newest first. */
interface TimelineSource {

    /** Tells it from the others of a timeline, in every page. */
    String name();

    /**
     * Reads what comes next, at the cost of that.
     *
     * @param after a place that it gave; empty to begin with the newest
     * @param limit the most of them
     * @throws UnknownPlaceException if it never gave such a place
     */
    Chunk newestFirst(Optional<String> after, int limit);

    /**
     * Something whose time and place are known before all of it is read.
     *
     * @param place where the source goes on after it
     */
    record Placed(Instant at, String place, Supplier<TimelineItem> item) {}

    /**
     * What was found.
     *
     * @param next where it goes on; empty at the end. There may be nothing left there
     */
    record Chunk(List<Placed> found, Optional<String> next) {

        public Chunk {
            found = List.copyOf(found);
        }

        /** Makes a chunk of a source that gives fewer than asked for only at its end. */
        static Chunk of(List<Placed> found, int limit) {
            return new Chunk(
                    found,
                    found.size() < limit ? Optional.empty() : Optional.of(found.getLast().place()));
        }
    }
}
