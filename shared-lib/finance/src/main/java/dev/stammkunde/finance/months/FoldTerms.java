package dev.stammkunde.finance.months;

import java.util.Set;

/**
 * What of a shop's settings a month is folded by.
 *
 * @param minimumPoints the fewest points that can be redeemed
 * @param earnedReasons adjustments for these reasons make up for what an order would have earned
 * @param currency ISO 4217 code of the settings, in which such adjustments are owed
 */
public record FoldTerms(long minimumPoints, Set<String> earnedReasons, String currency) {
    public FoldTerms {
        earnedReasons = Set.copyOf(earnedReasons);
    }
}
