package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;

/** Gives gifts of a shop that has the shipped rules of points. */
public final class SampleGifts {

    private SampleGifts() {}

    /** Gives points of a ledger, and coupons of pools. */
    public static GiveGift of(PointsLedger ledger, CouponPools coupons) {
        return new GiveGift(ledger, coupons, now -> (shop, at) -> Orders.programme());
    }

    /** For campaigns that give nothing. */
    public static GiveGift none() {
        return of(new InMemoryPointsLedger(), new InMemoryCouponPools());
    }
}
