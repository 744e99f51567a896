package dev.stammkunde.testkit.campaigns;

import dev.stammkunde.domain.campaign.CouponPools;
import dev.stammkunde.domain.campaign.GiveGift;
import dev.stammkunde.domain.points.PointsLedger;
import dev.stammkunde.testkit.points.InMemoryPointsLedger;
import dev.stammkunde.testkit.points.Orders;

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
