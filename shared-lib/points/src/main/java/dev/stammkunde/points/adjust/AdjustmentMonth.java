package dev.stammkunde.points.adjust;

import java.time.YearMonth;

/**
 * What a person has given and taken in a month, added up without sign.
 *
 * @param person the subject of their token
 * @param points what they booked alone, and what they approved
 * @param version 0 before the first; each booking adds one
 */
public record AdjustmentMonth(
        String shopId, YearMonth month, String person, long points, long version) {

    /** A month in which nothing was booked yet. */
    public static AdjustmentMonth empty(String shopId, YearMonth month, String person) {
        return new AdjustmentMonth(shopId, month, person, 0, 0);
    }

    /** The month after one more booking. */
    AdjustmentMonth with(long more) {
        return new AdjustmentMonth(shopId, month, person, points + Math.abs(more), version + 1);
    }
}
