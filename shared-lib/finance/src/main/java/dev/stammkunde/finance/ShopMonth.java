package dev.stammkunde.finance;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A month of a shop, by the shop's calendar.
 *
 * @param zone where its days begin and end; of a closed month the one that it was closed with
 */
public record ShopMonth(String shopId, YearMonth month, ZoneId zone) {

    /** Returns the month to which an instant belongs. */
    public static ShopMonth of(String shopId, Instant at, ZoneId zone) {
        return new ShopMonth(shopId, YearMonth.from(at.atZone(zone)), zone);
    }

    /** Returns the first instant of it. */
    public Instant begins() {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Returns the first instant that is not of it any more. */
    public Instant ends() {
        return next().begins();
    }

    /** Whether an instant is of it. */
    public boolean includes(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }

    /** Returns the month after it. */
    public ShopMonth next() {
        return new ShopMonth(shopId, month.plusMonths(1), zone);
    }

    /** Returns the month before it. */
    public ShopMonth before() {
        return new ShopMonth(shopId, month.minusMonths(1), zone);
    }
}
