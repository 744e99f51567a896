package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CouponPools.Taking;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.Programmes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Gives the gift of a campaign, once for each {@link GiftKey}. To give it again changes nothing and
 * tells what was given, whatever the campaign gives by now.
 */
public final class GiveGift {

    /** Other bookings for the same customer at the same moment are few. */
    private static final int ATTEMPTS = 10;

    private final PointsLedger ledger;
    private final CouponPools coupons;
    private final Function<Instant, Programmes> programmesAsOf;

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
        this.ledger = ledger;
        this.coupons = coupons;
        this.programmesAsOf = programmesAsOf;
    }

    /**
     * Gives a gift.
     *
     * @throws RuntimeException if a store fails or has no time: then it is given or not, and to
     *     give it again is safe
     */
    public Result give(GiftKey key, Gift gift, Occasion occasion) {
        return switch (gift) {
            case Gift.Points(long points) -> new Result.Given(points(key, points, occasion));
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

    private GiftGiven points(GiftKey key, long points, Occasion occasion) {
        String shopId = key.customer().shopId();
        Programme programme = programmesAsOf.apply(occasion.at()).inForce(shopId, occasion.at());
        AccountId account = new AccountId(shopId, key.customer().id());
        PointsCommand give =
                new PointsCommand.Give(
                        account,
                        key.campaign().id(),
                        key.occurrence(),
                        occasion.reason(),
                        points,
                        programme);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Standing standing = ledger.standing(account, give.key());
            Optional<LedgerEntry> booked = standing.booked();
            if (booked.isPresent()) {
                return given(booked.get(), programme.timeZone());
            }
            if (Decide.decide(standing.account(), give, occasion.at())
                            instanceof Decision.Book booking
                    && ledger.write(booking) == Written.WRITTEN) {
                return given(booking.entry(), programme.timeZone());
            }
        }
        throw new IllegalStateException("too many writers of one account");
    }

    private static GiftGiven given(LedgerEntry entry, ZoneId zone) {
        Instant expiresAt =
                entry.booking() instanceof Booking.Gift booked ? booked.lot().expiresAt() : null;
        return given(entry.points(), expiresAt, zone);
    }

    private static GiftGiven given(long points, @Nullable Instant expiresAt, ZoneId zone) {
        @Nullable LocalDate lastDay =
                expiresAt == null ? null : LocalDate.ofInstant(expiresAt.minusNanos(1), zone);
        return new GiftGiven.Points(points, lastDay);
    }

    /** Returns what a customer would have by a gift of points that is booked at a time. */
    public static GiftGiven wouldGive(Gift.Points gift, Programme programme, Instant at) {
        ZoneId zone = programme.timeZone();
        return given(gift.points(), programme.lots().expiresAt(at, zone).orElse(null), zone);
    }
}
