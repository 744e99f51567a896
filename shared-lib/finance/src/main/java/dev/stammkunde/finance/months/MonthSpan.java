package dev.stammkunde.finance.months;

import dev.stammkunde.finance.ShopMonth;

import java.time.Instant;
import java.util.Optional;

/**
 * The time that a month of a shop has. It begins where the month before ended, so that months have
 * no hours between them and none in common, whatever became of the shop's zone meanwhile.
 *
 * @param month with its own zone: once the month was kept, that with which it was kept first
 * @param from the first instant of it; the month's begin unless the zone was changed
 * @param isKept whether the month is kept
 */
public record MonthSpan(ShopMonth month, Instant from, boolean isKept) {

    /**
     * Says which time a month has.
     *
     * @param asked the month in the zone that the shop has today, which counts until it is kept
     */
    public static MonthSpan of(CarriedMonths kept, ShopMonth asked) {
        Optional<ShopMonth> itself =
                kept.find(asked.shopId(), asked.month()).map(CarriedMonth::month);
        ShopMonth month = itself.orElseGet(() -> inItsZone(kept, asked));
        Instant from =
                kept.findZone(asked.shopId(), asked.month().minusMonths(1))
                        .map(zone -> new ShopMonth(asked.shopId(), asked.month(), zone).begins())
                        .orElseGet(month::begins);
        return new MonthSpan(month, from, itself.isPresent());
    }

    /** Returns a month with the zone that it was ever kept with, or else with the one it has. */
    static ShopMonth inItsZone(CarriedMonths kept, ShopMonth asked) {
        return kept.findZone(asked.shopId(), asked.month())
                .map(zone -> new ShopMonth(asked.shopId(), asked.month(), zone))
                .orElse(asked);
    }

    /** Returns the first instant that is not of it any more. */
    public Instant ends() {
        return month.ends();
    }

    /** Whether an instant is of it. */
    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(ends());
    }

    /** Whether it begins at another time than its calendar says, since the zone was changed. */
    public boolean isShifted() {
        return !from.equals(month.begins());
    }
}
