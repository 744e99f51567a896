package dev.stammkunde.programmes.tiers;

import java.time.Instant;

/**
 * A version of a shop's rules of tiers.
 *
 * @param from when it was saved; it is in force from then until the next one
 * @param active whether tiers are given by it; none are while they rest
 */
public record TierVersion(int number, Instant from, boolean active, TierRules rules) {}
