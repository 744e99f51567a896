package dev.stammkunde.programmes.stamps;

import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitRulesOfShops;

import java.time.Instant;
import java.util.List;

/** The rules of stamps, which a shop without a card does not have. */
public final class StampRulesOfShops implements UnitRulesOfShops {

    private final StampCardsOfShops cards;

    /** By cards that are looked up for each event. */
    public StampRulesOfShops(StampCardsOfShops cards) {
        this.cards = cards;
    }

    @Override
    public List<UnitRules> rules(String shopId, Instant asOf) {
        StampCards ofShop = cards.of(shopId);
        return ofShop.all().isEmpty() ? List.of() : List.of(new StampRules(ofShop));
    }
}
