package dev.stammkunde.points.units;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an order stands for in units other than points.
 *
 * @param rules the version of each wing's rules that it is counted by, by the wing's name
 * @param amounts what it stands for, by unit; none is 0
 */
public record OrderUnits(SortedMap<String, String> rules, SortedMap<String, Long> amounts) {

    /** Of an order that no wing counts. */
    public static final OrderUnits NONE = new OrderUnits(new TreeMap<>(), new TreeMap<>());

    public OrderUnits {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        SortedMap<String, Long> counted = new TreeMap<>(amounts);
        counted.values().removeIf(amount -> amount == 0);
        amounts = Collections.unmodifiableSortedMap(counted);
    }

    /** Whether it stands for nothing. */
    public boolean isNothing() {
        return amounts.isEmpty();
    }

    /** Returns this standing for nothing, by the same rules. */
    public OrderUnits emptied() {
        return new OrderUnits(rules, new TreeMap<>());
    }

    /** Returns the amounts of one wing. */
    public SortedMap<String, Long> of(String wing) {
        return UnitName.of(wing, amounts);
    }
}
