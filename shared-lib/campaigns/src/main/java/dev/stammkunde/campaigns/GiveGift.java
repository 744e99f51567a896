package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CouponPools.Taking;
import dev.stammkunde.campaigns.GivePoints.Present;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.Programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Gives the gift of a campaign, once for each {@link GiftKey}. To give it again changes nothing and
 * tells what was given, whatever the campaign gives by now.
 */
public final class GiveGift {

    private final GivePoints points;
    private final CouponPools coupons;

    /** What became of the wish to give something. */
    public sealed interface Result {

        /** The customer has it, from now on or from before. */
        record Given(GiftGiven gift) implements Result {}

        /** There is no coupon left. Nothing was given: more may be imported. */
        record NoCoupon(GiftGiven.Owed owed) implements Result {}
    }

    /**
     * When and why something is given.
     *
     * @param at the time of the booking, from which points expire
     * @param day the day that it is for, on which a coupon must still be valid
     */
    public record Occasion(GiftReason reason, Instant at, LocalDate day) {}

    /**
     * Wires the use case.
     *
     * @param programmesAsOf the rules as known at a time
     */
    public GiveGift(
            PointsLedger ledger,
            CouponPools coupons,
            Function<Instant, Programmes> programmesAsOf) {
        this.points = new GivePoints(ledger, programmesAsOf);
        this.coupons = coupons;
    }

    /**
     * Gives a gift.
     *
     * @throws RuntimeException if a store fails or has no time: then it is given or not, and to
     *     give it again is safe
     */
    public Result give(GiftKey key, Gift gift, Occasion occasion) {
        return switch (gift) {
            case Gift.Points(long amount) ->
                    new Result.Given(
                            points.give(
                                    new Present(
                                            key.customer(),
                                            key.campaign().id(),
                                            key.occurrence(),
                                            amount),
                                    occasion.reason(),
                                    occasion.at()));
            case Gift.Coupon(String pool) ->
                    switch (coupons.take(key, pool, occasion.day(), occasion.at())) {
                        case Taking.Taken taken ->
                                new Result.Given(
                                        new GiftGiven.Coupon(taken.code(), taken.validUntil()));
                        case Taking.PoolEmpty _ ->
                                new Result.NoCoupon(new GiftGiven.Owed(pool, key.occurrence()));
                    };
        };
    }

    /** Finds how many more customers can get a gift; nothing where it does not run out. */
    public OptionalLong findLeft(String shopId, Gift gift) {
        return switch (gift) {
            case Gift.Points _ -> OptionalLong.empty();
            case Gift.Coupon(String pool) -> OptionalLong.of(coupons.left(shopId, pool));
        };
    }

    /** Returns what a customer would have by a gift of points that is booked at a time. */
    public static GiftGiven wouldGive(Gift.Points gift, Programme programme, Instant at) {
        return GivePoints.wouldGive(gift.points(), programme, at);
    }
}
