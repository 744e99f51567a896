package dev.stammkunde.points.programme;

import java.time.Instant;

/** The versions of shops' rules. */
@FunctionalInterface
public interface Programmes {

    /**
     * Returns the version that rates what was paid at an instant: the one with the latest {@code
     * validFrom} not after it, or the shipped default where the shop has none.
     */
    Programme inForce(String shopId, Instant paidAt);
}
