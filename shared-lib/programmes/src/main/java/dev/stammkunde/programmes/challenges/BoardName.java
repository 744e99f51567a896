package dev.stammkunde.programmes.challenges;

import java.time.Instant;

/**
 * A customer's consent to be named on the leader board of a challenge, and on no other.
 *
 * @param firstName as it was when they agreed; nothing else of the name is kept or shown
 * @param agreedAt when they did
 */
public record BoardName(String firstName, Instant agreedAt) {}
