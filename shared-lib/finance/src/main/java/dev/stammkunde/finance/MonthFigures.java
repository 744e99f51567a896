package dev.stammkunde.finance;

import dev.stammkunde.points.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a month's bookings did to points, by the time of booking: nothing that is booked later ever
 * changes it.
 *
 * @param asOf the end of the month, or the moment up to which it was read; bookings of that instant
 *     are not in it
 * @param points by where they came from: those in accounts and those that are set aside
 * @param debts points that customers owe, never netted with what others have
 * @param standing what the points at the end can be used for
 * @param accounts how many there are
 * @param accountsWithPoints how many of them have points, or set some aside
 * @param activeAccounts of how many something was booked
 * @param ageing points at the end by the month of the shop's calendar in which they are lost
 * @param undated points at the end that never expire
 * @param gifts by campaign
 * @param rewards by reward
 * @param adjustments by reason
 * @param earned points at the end that purchases earned, in no account less than none
 * @param earnedBelowMinimum of those, in accounts with fewer points than can be redeemed by the
 *     settings
 * @param cohorts what the month changed of each month of sale
 * @param orders how many orders earned for the first time
 * @param netRevenue of orders, less refunds that were booked, by currency, in minor units
 * @param entries how many bookings there were
 */
public record MonthFigures(
        ShopMonth month,
        Instant asOf,
        Map<Origin, Bridge> points,
        Bridge debts,
        Standing standing,
        long accounts,
        long accountsWithPoints,
        long activeAccounts,
        SortedMap<YearMonth, Long> ageing,
        long undated,
        List<CampaignGifts> gifts,
        List<RewardUse> rewards,
        List<ReasonAdjustments> adjustments,
        long earned,
        long earnedBelowMinimum,
        SortedMap<Cohort, CohortFlow> cohorts,
        long orders,
        SortedMap<String, Long> netRevenue,
        long entries) {

    /**
     * What points can be used for.
     *
     * @param available they can be spent
     * @param pending they cannot be spent yet
     * @param setAside they are held for what a customer is about to have
     * @param lapsed their time is over, and no loss is booked yet
     */
    public record Standing(long available, long pending, long setAside, long lapsed) {

        /** All of them. */
        public long total() {
            return available + pending + setAside + lapsed;
        }
    }

    /**
     * What a campaign gave.
     *
     * @param reason such as {@code BIRTHDAY}
     */
    public record CampaignGifts(String campaign, String reason, long count, long points) {}

    /**
     * What a reward cost in points.
     *
     * @param reward its id; absent for what paid a part of an order
     * @param count how often it was had
     * @param restored points that came back since
     */
    public record RewardUse(@Nullable String reward, long count, long redeemed, long restored) {}

    /** What people gave and took for one reason. */
    public record ReasonAdjustments(String reason, long count, long given, long taken) {}

    public MonthFigures {
        points = Map.copyOf(points);
        gifts = List.copyOf(gifts);
        rewards = List.copyOf(rewards);
        adjustments = List.copyOf(adjustments);
    }

    /** Returns the bridge of all points, wherever they came from. */
    public Bridge allPoints() {
        return points.values().stream().reduce(Bridge.EMPTY, Bridge::plus);
    }
}
