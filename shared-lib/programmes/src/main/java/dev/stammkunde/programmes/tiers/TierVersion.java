package dev.stammkunde.programmes.tiers;

import java.time.Instant;

/**
 * A version of a shop's rules of tiers.
 *
 * @param name by which orders remember that they were counted by it
 * @param from when it was saved; it is in force from then until the next one
 * @param active whether tiers are given by it; none are while they rest
 */
public record TierVersion(String name, Instant from, boolean active, TierRules rules) {}
