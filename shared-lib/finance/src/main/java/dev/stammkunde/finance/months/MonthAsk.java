package dev.stammkunde.finance.months;

import dev.stammkunde.finance.ShopMonth;

import java.time.Instant;

/**
 * What is to be folded.
 *
 * @param from where the month before ended; bookings of that instant are in this one. It is the
 *     month's begin unless the shop's zone was changed in between
 * @param asOf the month's end, or a moment before it; bookings of that instant are not in it
 */
public record MonthAsk(ShopMonth month, Instant from, Instant asOf, FoldTerms terms) {

    public MonthAsk {
        if (asOf.isBefore(from) || asOf.isAfter(month.ends())) {
            throw new IllegalArgumentException(asOf + " is not in " + month.month());
        }
    }

    /** A whole month after one of the same zone. */
    public static MonthAsk whole(ShopMonth month, FoldTerms terms) {
        return new MonthAsk(month, month.begins(), month.ends(), terms);
    }

    /** Whether an entry of a time is to be folded. */
    boolean includes(Instant bookedAt) {
        return !bookedAt.isBefore(from) && bookedAt.isBefore(asOf);
    }
}
