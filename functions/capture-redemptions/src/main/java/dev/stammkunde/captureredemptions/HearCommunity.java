package dev.stammkunde.captureredemptions;

import dev.stammkunde.programmes.challenges.HearChallengeOrder;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.community.HearActionOrder;
import dev.stammkunde.programmes.store.OrderDocuments;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.List;

/**
 * Hears what shops report of orders, for rewarded actions that are about them and challenges that
 * they count for.
 */
record HearCommunity(HearActionOrder actions, HearChallengeOrder challenges) {

    /** What an event came to. */
    record Heard(List<DoneAction> actions, List<TakingPart> challenges) {}

    /**
     * Hears an event.
     *
     * @param shop what its shop has now
     * @param now when it was sent
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    Heard hear(ShopEvent event, OrderDocuments.OfShop shop, Instant now) {
        return new Heard(
                actions.hear(event, shop.hasActions(), now),
                challenges.hear(event, shop.challenges(), now));
    }
}
