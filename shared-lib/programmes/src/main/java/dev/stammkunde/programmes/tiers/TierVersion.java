package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A version of a shop's rules of tiers.
 *
 * @param name by which orders remember that they were counted by it
 * @param from when it was saved; it is in force from then until the next one
 * @param active whether tiers are given by it; none are while they rest
 * @param countFrom since when orders count that were paid before the shop had tiers; absent where
 *     none of them do
 */
public record TierVersion(
        String name, Instant from, boolean active, TierRules rules, @Nullable Instant countFrom) {

    /** A version by which nothing counts that was paid before. */
    public TierVersion(String name, Instant from, boolean active, TierRules rules) {
        this(name, from, active, rules, null);
    }

    /** Returns this as it is in force from another time on. */
    TierVersion from(Instant other) {
        return new TierVersion(name, other, active, rules, countFrom);
    }

    /** Whether it counts what was paid at a time although no tiers were in force then. */
    boolean looksBackTo(Instant paidAt) {
        return active && countFrom != null && !paidAt.isBefore(countFrom);
    }
}
