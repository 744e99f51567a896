package dev.stammkunde.points.adjust;

/**
 * What one person may give and take alone.
 *
 * @param pointsPerAdjustment most points of one adjustment; 0 to always need a second person
 * @param pointsPerMonth most points of a calendar month of the shop, given and taken added up, so
 *     that giving and taking back hides nothing
 */
public record AdjustmentLimit(long pointsPerAdjustment, long pointsPerMonth) {

    public AdjustmentLimit {
        if (pointsPerAdjustment < 0 || pointsPerMonth < 0) {
            throw new IllegalArgumentException("a limit is not below zero");
        }
    }

    /** Whether points may be booked after others of the month. */
    boolean allows(long points, AdjustmentMonth soFar) {
        return Math.abs(points) <= pointsPerAdjustment
                && soFar.with(points).points() <= pointsPerMonth;
    }

    /** What somebody may who is in both groups. */
    public AdjustmentLimit or(AdjustmentLimit other) {
        return new AdjustmentLimit(
                Math.max(pointsPerAdjustment, other.pointsPerAdjustment),
                Math.max(pointsPerMonth, other.pointsPerMonth));
    }
}
