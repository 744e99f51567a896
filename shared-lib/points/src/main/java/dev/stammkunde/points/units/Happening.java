package dev.stammkunde.points.units;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happens in units of a wing and is of no order: a tier ends, a card is exchanged.
 *
 * @param kind what happened, in a word of the wing
 * @param detail more of it, in the wing's own form; empty where there is none
 * @param amounts what the account gains or loses, by unit; never of points
 * @param after the wing's section then
 */
public record Happening(
        String kind, String detail, SortedMap<String, Long> amounts, UnitSection after) {
    public Happening {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }
}
