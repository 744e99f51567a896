package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.Benefit;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What points are set aside for. It stays as it was when they were. */
public sealed interface Purpose {

    /**
     * A reward of the catalogue.
     *
     * @param version the one that was offered
     * @param pool the imported codes that its code comes from; absent where the shop makes it, or
     *     it has none
     * @param title for the shop's list of codes
     * @param limited whether it counts against the limit for all customers
     */
    record OfReward(
            String rewardId,
            int version,
            Benefit benefit,
            @Nullable String pool,
            String title,
            boolean limited)
            implements Purpose {}

    /**
     * A part of an order's price.
     *
     * @param payable what was to pay before
     * @param value what the points are worth
     */
    record OfOrder(Money payable, Money value) implements Purpose {}
}
