package dev.stammkunde.rewards.codes;

import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A code that is to work in a shop, once and for one customer.
 *
 * @param code follows from the redemption, so that each attempt makes the same; an adapter for
 *     imported codes takes one of the pool instead, always the same for one redemption
 * @param pool the imported codes that it is taken from; absent where the shop makes it
 * @param title what the shop's people see in their list of codes
 * @param customerId as the shop knows the customer
 * @param email the customer's; absent where it is not known
 * @param startsAt the first instant at which it works
 * @param endsAt the first instant at which it works no longer
 */
public record CodeOrder(
        RedemptionId redemption,
        String code,
        @Nullable String pool,
        Benefit benefit,
        String title,
        String customerId,
        @Nullable String email,
        Instant startsAt,
        Instant endsAt) {}
