package dev.stammkunde.points.units;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How units are named: {@code stamps.coffee} is the unit {@code coffee} of the wing {@code stamps}.
 */
public final class UnitName {

    private static final char DOT = '.';

    private UnitName() {}

    /** Returns the name of a wing's unit. */
    public static String of(String wing, String unit) {
        return wing + DOT + unit;
    }

    /** Returns the amounts of one wing's units. */
    public static SortedMap<String, Long> of(String wing, SortedMap<String, Long> amounts) {
        // The character after the dot ends the range.
        return Collections.unmodifiableSortedMap(
                new TreeMap<>(amounts.subMap(wing + DOT, wing + (char) (DOT + 1))));
    }
}
