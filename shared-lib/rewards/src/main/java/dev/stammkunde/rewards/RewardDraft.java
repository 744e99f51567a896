package dev.stammkunde.rewards;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What marketing writes of a reward: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param pool the imported codes that it gives; absent where its codes are made in the shop, or it
 *     needs none. A {@link Benefit.Voucher} always has one
 * @param points its price, more than zero
 * @param cost what one costs whoever bears it
 * @param audience who can have it
 * @param texts what customers read, in every language of the shop
 */
public record RewardDraft(
        String name,
        Benefit benefit,
        @Nullable String pool,
        long points,
        Money cost,
        CostBearer bearer,
        RewardVat vat,
        RewardTerm term,
        RewardLimits limits,
        Audience audience,
        Map<Language, RewardText> texts) {

    public RewardDraft {
        texts = Map.copyOf(texts);
    }
}
