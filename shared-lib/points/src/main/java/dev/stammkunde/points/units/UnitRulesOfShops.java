package dev.stammkunde.points.units;

import java.time.Instant;
import java.util.List;

/** What wings make of orders in units of their own, shop by shop. */
@FunctionalInterface
public interface UnitRulesOfShops {

    /** Of a stack whose wings count nothing but points. */
    UnitRulesOfShops NONE = (shopId, asOf) -> List.of();

    /**
     * Returns the rules of a shop, each name once.
     *
     * @param asOf the time of the event that is handled
     */
    List<UnitRules> rules(String shopId, Instant asOf);
}
