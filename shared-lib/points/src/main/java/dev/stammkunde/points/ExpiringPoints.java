package dev.stammkunde.points;

import java.time.Instant;

/**
 * Points that a customer is about to lose.
 *
 * @param points that lapse then if nobody spends them
 * @param expiresAt when
 * @param daysBefore of which warning it is: so many days before they lapse
 */
public record ExpiringPoints(AccountId account, long points, Instant expiresAt, int daysBefore) {}
