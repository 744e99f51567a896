package dev.stammkunde.points.programme;

import dev.stammkunde.points.units.PersonalBonus;

import java.util.List;

/**
 * What of a customer counts when an order of theirs is rated.
 *
 * @param firstOrder whether no order has earned points in this account yet
 * @param bonuses what raises the points of the order for what the customer is
 */
public record EarningBuyer(boolean firstOrder, List<PersonalBonus> bonuses) {

    public EarningBuyer {
        bonuses = List.copyOf(bonuses);
    }

    /** A customer whose points nothing raises. */
    public static EarningBuyer of(boolean firstOrder) {
        return new EarningBuyer(firstOrder, List.of());
    }
}
