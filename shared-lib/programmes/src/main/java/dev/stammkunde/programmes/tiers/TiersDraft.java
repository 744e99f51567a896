package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What marketing writes of a shop's tiers.
 *
 * @param name for the team alone
 * @param countFrom the first day whose orders count although the shop had no tiers yet; absent
 *     where none of before count
 */
public record TiersDraft(String name, TierRules rules, @Nullable LocalDate countFrom) {

    /** Returns when orders begin to count that were paid before; null where none do. */
    public @Nullable Instant countsFrom() {
        return countFrom == null ? null : countFrom.atStartOfDay(rules.zone()).toInstant();
    }
}
