package dev.stammkunde.points.adjust;

/** What each person of a group may give and take alone in a shop. */
public record AdjustmentLimits(AdjustmentLimit support, AdjustmentLimit finance) {

    /** Those of a shop that has said nothing. */
    public static final AdjustmentLimits USUAL =
            new AdjustmentLimits(
                    new AdjustmentLimit(500, 5_000), new AdjustmentLimit(10_000, 100_000));
}
