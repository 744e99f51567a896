package dev.stammkunde.points.adjust;

import org.jspecify.annotations.Nullable;

/**
 * What each person of a group may give and take alone in a shop.
 *
 * @param casesPerMonth what all people together may give in a month where a case is made good; null
 *     for no bound but their own
 */
public record AdjustmentLimits(
        AdjustmentLimit support, AdjustmentLimit finance, @Nullable Long casesPerMonth) {

    /** Those of a shop that has said nothing. */
    public static final AdjustmentLimits USUAL =
            new AdjustmentLimits(
                    new AdjustmentLimit(500, 5_000), new AdjustmentLimit(10_000, 100_000), null);

    /** Returns what is given where a case is made good. */
    public AdjustmentBudget ofCases() {
        return new AdjustmentBudget("cases", casesPerMonth);
    }
}
