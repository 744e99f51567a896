package dev.stammkunde.programmes.tiers;

import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitRulesOfShops;

import java.time.Instant;
import java.util.List;

/** What tiers make of shops' orders: nothing in a shop that never had any. */
public final class TierUnitsOfShops implements UnitRulesOfShops {

    private final TiersOfShops tiers;

    /** By rules that are looked up for each event. */
    public TierUnitsOfShops(TiersOfShops tiers) {
        this.tiers = tiers;
    }

    @Override
    public List<UnitRules> rules(String shopId, Instant asOf) {
        TierHistory history = tiers.history(shopId);
        return history.versions().isEmpty() ? List.of() : List.of(new TierUnits(history));
    }
}
