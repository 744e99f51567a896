package dev.stammkunde.captureredemptions;

import dev.stammkunde.programmes.challenges.HearChallengeOrder;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.community.HearActionOrder;
import dev.stammkunde.programmes.store.CommunityDocuments;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Hears what shops report of orders, for rewarded actions that are about them and challenges that
 * they count for. One question tells which of both the shop has.
 */
record HearCommunity(
        Function<String, CommunityDocuments.OfShop> documents,
        HearActionOrder actions,
        HearChallengeOrder challenges) {

    /** What an event came to. */
    record Heard(List<DoneAction> actions, List<TakingPart> challenges) {}

    /**
     * Hears an event.
     *
     * @param now when it was sent
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    Heard hear(ShopEvent event, Instant now) {
        CommunityDocuments.OfShop shop = documents.apply(event.source().shopId());
        return new Heard(
                actions.hear(event, shop.hasActions(), now),
                challenges.hear(event, shop.challenges(), now));
    }
}
