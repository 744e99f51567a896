package dev.stammkunde.points.programme;

import java.time.Instant;
import java.util.Optional;

/**
 * The published versions of shops' rules, as those read them who rate by them. A version never
 * changes; one that has not begun can be withdrawn, see {@link ProgrammeVersions}.
 */
@FunctionalInterface
public interface ProgrammeDocuments {

    /**
     * The document in force at an instant, and for how long it is.
     *
     * @param document absent before the shop's first version
     * @param from the document's {@code validFrom}; {@link Instant#MIN} without one
     * @param until when the next version that is known begins; {@link Instant#MAX} without one
     */
    record InForce(Optional<ProgrammeDocument> document, Instant from, Instant until) {

        /** Whether the same document is in force at another instant. */
        public boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** Finds the version with the latest {@code validFrom} that is not after an instant. */
    InForce inForce(String shopId, Instant at);
}
