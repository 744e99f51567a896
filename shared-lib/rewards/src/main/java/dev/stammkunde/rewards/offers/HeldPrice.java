package dev.stammkunde.rewards.offers;

import dev.stammkunde.rewards.Benefit;

import java.time.Instant;

/**
 * A member price that a customer has redeemed.
 *
 * @param until the first instant at which they have it no longer
 */
public record HeldPrice(Benefit.MemberPrice price, Instant until) {}
