package dev.stammkunde.programmes.challenges;

import java.time.Instant;

/**
 * What an order counts for.
 *
 * @param amount zero where all went back
 * @param unit that of the goal, such as {@code PIECES} or {@code EUR}
 * @param paidAt when it was paid
 */
public record OrderShare(long amount, String unit, Instant paidAt) {}
