package dev.stammkunde.points.units;

import java.math.BigDecimal;

/**
 * A multiplier on the base points of all goods of a customer's order, for what the customer is and
 * not for what is bought. The programme combines it with its own bonuses.
 *
 * @param rule what it is called in explanations, such as {@code tier:gold}
 * @param multiplier 1.5 gives half as much again; at least 1
 */
public record PersonalBonus(String rule, BigDecimal multiplier) {

    public PersonalBonus {
        if (multiplier.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("a personal bonus lowers nothing");
        }
    }
}
