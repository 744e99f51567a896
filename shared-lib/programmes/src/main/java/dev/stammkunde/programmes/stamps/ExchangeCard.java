package dev.stammkunde.programmes.stamps;

import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.ExchangeUnits;
import dev.stammkunde.rewards.redeem.ExchangeUnits.UnitsWanted;
import dev.stammkunde.rewards.redeem.RedemptionOutcome;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import java.time.Instant;

/**
 * Exchanges a full card for its reward: one transaction, once by its key. What follows, such as the
 * reward's code, is that of any redemption.
 */
public final class ExchangeCard {

    private final StampCardsOfShops cards;
    private final ExchangeUnits exchange;

    public ExchangeCard(StampCardsOfShops cards, ExchangeUnits exchange) {
        this.cards = cards;
        this.exchange = exchange;
    }

    /**
     * Exchanges the oldest full card that a customer has.
     *
     * @param id made of the caller's key
     * @param customerId as the caller names them
     */
    public RedemptionOutcome exchange(
            RedemptionId id, String customerId, String cardId, Instant now) {
        StampCards ofShop = cards.of(id.shopId());
        return new CardsOfShop(ofShop)
                .find(cardId)
                .map(
                        card ->
                                new UnitsWanted(
                                        card.draft().rewardId(),
                                        StampRules.NAME,
                                        StampRules.unit(cardId),
                                        card.draft().needed(),
                                        new StampRules(ofShop).exchange(cardId)))
                .map(wanted -> exchange.exchange(id, customerId, wanted, now))
                .orElseGet(() -> RedemptionOutcome.refused(RedemptionRefusal.UNKNOWN_CARD));
    }
}
