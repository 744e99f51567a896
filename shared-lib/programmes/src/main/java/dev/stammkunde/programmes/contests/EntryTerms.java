package dev.stammkunde.programmes.contests;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * How customers take part.
 *
 * @param ways that there are; {@link EntryWay#FREE} is always one of them
 * @param points of one entry; there where points are a way in
 * @param most entries of one customer, whatever their ways
 */
public record EntryTerms(Set<EntryWay> ways, @Nullable Integer points, int most) {

    public EntryTerms {
        ways = Set.copyOf(ways);
    }

    /** Whether somebody must not pay for a chance: what is free has the same chance. */
    public boolean isFree() {
        return ways.contains(EntryWay.FREE);
    }
}
