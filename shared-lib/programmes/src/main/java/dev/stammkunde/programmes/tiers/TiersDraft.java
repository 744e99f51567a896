package dev.stammkunde.programmes.tiers;

/**
 * What marketing writes of a shop's tiers.
 *
 * @param name for the team alone
 */
public record TiersDraft(String name, TierRules rules) {}
