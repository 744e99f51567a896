package dev.stammkunde.finance.months;

import dev.stammkunde.finance.MonthFigures.CampaignGifts;
import dev.stammkunde.finance.MonthFigures.ReasonAdjustments;
import dev.stammkunde.finance.MonthFigures.RewardUse;
import dev.stammkunde.points.Booking;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what points were given and had for, and what orders came to. */
final class UseTally {

    private record Campaign(String campaign, String reason) {
        private static final Comparator<Campaign> ORDER =
                Comparator.comparing(Campaign::campaign).thenComparing(Campaign::reason);
    }

    private final Map<Campaign, CampaignGifts> gifts = new TreeMap<>(Campaign.ORDER);
    private final Map<String, RewardUse> rewards = new TreeMap<>();
    private RewardUse partPayments = new RewardUse(null, 0, 0, 0);
    private final Map<String, ReasonAdjustments> adjustments = new TreeMap<>();
    private long orders;
    private final SortedMap<String, Long> netRevenue = new TreeMap<>();

    void gift(Booking.Gift gift, long points) {
        String reason = gift.reason().name();
        gifts.merge(
                new Campaign(gift.campaign(), reason),
                new CampaignGifts(gift.campaign(), reason, 1, points),
                (one, other) ->
                        new CampaignGifts(
                                one.campaign(),
                                one.reason(),
                                one.count() + other.count(),
                                one.points() + other.points()));
    }

    void adjustment(String reason, long points) {
        adjustments.merge(
                reason,
                new ReasonAdjustments(reason, 1, Math.max(0, points), Math.max(0, -points)),
                (one, other) ->
                        new ReasonAdjustments(
                                reason,
                                one.count() + other.count(),
                                one.given() + other.given(),
                                one.taken() + other.taken()));
    }

    /**
     * Counts that customers had something. A reward that cost no points was had for other units.
     *
     * @param reward absent where points paid a part of an order
     */
    void redeemed(@Nullable String reward, long points) {
        boolean isHad = points > 0 || reward != null;
        add(new RewardUse(reward, isHad ? 1 : 0, points, 0));
    }

    /**
     * Counts what came back.
     *
     * @param points less than none where it went again
     */
    void restored(@Nullable String reward, long points) {
        add(new RewardUse(reward, 0, 0, points));
    }

    private void add(RewardUse use) {
        String reward = use.reward();
        if (reward == null) {
            partPayments = plus(partPayments, use);
        } else {
            rewards.merge(reward, use, UseTally::plus);
        }
    }

    private static RewardUse plus(RewardUse one, RewardUse other) {
        return new RewardUse(
                one.reward(),
                one.count() + other.count(),
                one.redeemed() + other.redeemed(),
                one.restored() + other.restored());
    }

    void firstOfOrder() {
        orders++;
    }

    void revenue(String currency, long change) {
        if (change != 0) {
            netRevenue.merge(currency, change, Long::sum);
        }
    }

    List<CampaignGifts> gifts() {
        return List.copyOf(gifts.values());
    }

    /** Returns what was redeemed or restored: part payments first. */
    List<RewardUse> rewards() {
        List<RewardUse> all = new ArrayList<>();
        all.add(partPayments);
        all.addAll(rewards.values());
        all.removeIf(use -> use.count() == 0 && use.redeemed() == 0 && use.restored() == 0);
        return all;
    }

    List<ReasonAdjustments> adjustments() {
        return List.copyOf(adjustments.values());
    }

    long orders() {
        return orders;
    }

    SortedMap<String, Long> netRevenue() {
        return Collections.unmodifiableSortedMap(netRevenue);
    }
}
