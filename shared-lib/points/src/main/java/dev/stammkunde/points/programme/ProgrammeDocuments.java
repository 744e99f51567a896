package dev.stammkunde.points.programme;

import dev.stammkunde.platform.AuditEntry;

import java.time.Instant;
import java.util.Optional;

/** The published versions of shops' rules. A version is never changed and never removed. */
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

    /** How a publication ended. */
    enum Published {
        PUBLISHED,
        /** The shop has a version of that name. Nothing was written. */
        VERSION_TAKEN,
        /** The shop has a version that begins at the same instant. Nothing was written. */
        BEGINNING_TAKEN
    }

    /** Finds the version with the latest {@code validFrom} that is not after an instant. */
    InForce inForce(String shopId, Instant at);

    /**
     * Adds a version.
     *
     * @param entry of the audit, which is written in the same transaction
     */
    Published publish(ProgrammeDocument document, AuditEntry entry);
}
