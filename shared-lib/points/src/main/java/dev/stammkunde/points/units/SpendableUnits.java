package dev.stammkunde.points.units;

import java.time.Instant;
import java.util.SortedMap;

/** Units for which something can be had, in place of points. */
public interface SpendableUnits extends UnitRules {

    /**
     * Returns what happens where a redemption that took units gives them back, or takes them again.
     *
     * @param isTaken whether they are taken again
     */
    Happening moved(
            UnitPrice price,
            boolean isTaken,
            UnitSection kept,
            SortedMap<String, Long> units,
            Instant now);
}
