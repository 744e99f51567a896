package dev.stammkunde.points;

import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.UnitName;
import dev.stammkunde.points.units.UnitSection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an entry changes beside the lots.
 *
 * @param effects what the account gains or loses, by the names of units, as they are hashed
 * @param sections what other wings keep after it, of those that change
 */
record UnitChange(List<Effect> effects, SortedMap<String, UnitSection> sections) {

    UnitChange {
        effects = List.copyOf(effects);
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    }

    /** A change of points, and of nothing that other wings keep. */
    static UnitChange of(List<Effect> effects) {
        return new UnitChange(effects, new TreeMap<>());
    }

    /**
     * Something of one wing, and nothing of points.
     *
     * @throws IllegalArgumentException if it changes units that are not the wing's
     */
    static UnitChange of(String wing, Happening happening) {
        return of(wing, happening, Effect.points(0));
    }

    /**
     * Something of one wing, beside a change of points.
     *
     * @throws IllegalArgumentException if it changes units that are not the wing's
     */
    static UnitChange of(String wing, Happening happening, List<Effect> ofPoints) {
        if (!UnitName.of(wing, happening.amounts()).equals(happening.amounts())) {
            throw new IllegalArgumentException("units of another wing: " + happening.amounts());
        }
        SortedMap<String, UnitSection> sections = new TreeMap<>();
        sections.put(wing, happening.after());
        return of(ofPoints).with(happening.amounts(), sections);
    }

    /** Returns this with a change of other units, and of what is kept with them. */
    UnitChange with(SortedMap<String, Long> amounts, SortedMap<String, UnitSection> kept) {
        List<Effect> all = new ArrayList<>(effects);
        amounts.forEach(
                (unit, amount) -> {
                    if (amount != 0) {
                        all.add(new Effect(unit, amount));
                    }
                });
        all.sort(Comparator.comparing(Effect::unit));
        return new UnitChange(all, kept);
    }
}
