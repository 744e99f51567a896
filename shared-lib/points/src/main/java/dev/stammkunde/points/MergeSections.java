package dev.stammkunde.points;

import dev.stammkunde.points.units.UnitName;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What other wings keep with two accounts that become one. */
final class MergeSections {

    private MergeSections() {}

    /**
     * Returns the sections of the account that stays, of those that change.
     *
     * @throws IllegalArgumentException if both have a section whose rules are not given
     */
    static SortedMap<String, UnitSection> of(
            PointsAccount gone, PointsAccount kept, List<UnitRules> rules, Instant at) {
        SortedMap<String, UnitSection> changed = new TreeMap<>();
        gone.sections()
                .forEach(
                        (name, ends) -> {
                            UnitSection stays = kept.section(name);
                            changed.put(
                                    name,
                                    stays.isNone()
                                            ? ends
                                            : rule(name, rules)
                                                    .merged(
                                                            stays,
                                                            ends,
                                                            unitsOfBoth(name, gone, kept),
                                                            at));
                        });
        return changed;
    }

    private static UnitRules rule(String name, List<UnitRules> rules) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no rules for the section " + name));
    }

    private static SortedMap<String, Long> unitsOfBoth(
            String name, PointsAccount gone, PointsAccount kept) {
        SortedMap<String, Long> units = new TreeMap<>(UnitName.of(name, kept.units()));
        UnitName.of(name, gone.units())
                .forEach((unit, amount) -> units.merge(unit, amount, Long::sum));
        return units;
    }
}
