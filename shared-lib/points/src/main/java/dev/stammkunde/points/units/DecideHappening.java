package dev.stammkunde.points.units;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** Decides what happens to what a wing keeps with an account. Pure: it may be asked again. */
@FunctionalInterface
public interface DecideHappening {

    /**
     * Decides it.
     *
     * @param kept the wing's section, as the account has it when the entry is written
     * @param units the account's units of the wing
     * @return nothing where nothing is to change
     */
    Optional<Happening> decide(UnitSection kept, SortedMap<String, Long> units, Instant now);
}
