package dev.stammkunde.points.adjust;

import org.jspecify.annotations.Nullable;

/**
 * What all people of a shop may give together for one purpose.
 *
 * @param purpose by whose name is counted, also while there is no bound
 * @param pointsPerMonth most points of a calendar month of the shop; null for any number
 */
public record AdjustmentBudget(String purpose, @Nullable Long pointsPerMonth) {

    /** No subject of a token begins so. */
    private static final String COUNTED_AS = "budget:";

    String countedAs() {
        return COUNTED_AS + purpose;
    }

    boolean allows(long points, AdjustmentMonth soFar) {
        return pointsPerMonth == null || soFar.with(points).points() <= pointsPerMonth;
    }
}
