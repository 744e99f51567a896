package dev.stammkunde.programmes.tiers;

import java.time.Instant;

/**
 * What a customer's orders of one moment count.
 *
 * @param at when they were paid, to the second
 */
record TierStep(Instant at, TierCredit credit) {}
