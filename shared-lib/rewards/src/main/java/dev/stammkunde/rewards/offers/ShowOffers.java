package dev.stammkunde.rewards.offers;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindJoined;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.redeem.RewardAudiences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Shows a customer the rewards of a shop, by the rules by which they are redeemed. It reads and
 * changes nothing, and what it says may be over a moment later.
 */
public final class ShowOffers {

    /** What somebody redeemed before a hundred others is not looked for. */
    private static final int MOST_REDEMPTIONS = 100;

    /**
     * What it needs.
     *
     * @param programmesAsOf the rules as known at the time of the request, for the shop's days
     */
    public record Needs(
            Rewards rewards,
            FindRewardCounts counts,
            RewardAudiences audiences,
            FindRedemptions redemptions,
            FindJoined joined,
            Function<Instant, Programmes> programmesAsOf) {}

    private final Needs needs;
    private final ListOffers offers;

    public ShowOffers(Needs needs) {
        this.needs = needs;
        this.offers = new ListOffers(needs.counts(), needs.audiences(), needs.programmesAsOf());
    }

    /**
     * Shows what a customer can have.
     *
     * @param asked as the caller names the customer, whose account may be another's by now
     * @param account that of the customer who stays
     */
    public RewardOffers show(AccountId asked, PointsAccount account, Instant now) {
        List<Reward> all = needs.rewards().inUse(asked.shopId());
        Set<String> customers = needs.joined().customersOf(account);
        List<Redemption> redeemed = redeemed(asked.shopId(), customers, now);
        return new RewardOffers(
                offers.list(all, account, customers, now),
                access(all, redeemed, now),
                prices(redeemed));
    }

    /** What counts was redeemed under any name of the customer. */
    private List<Redemption> redeemed(String shopId, Set<String> customers, Instant now) {
        return customers.stream()
                .map(customer -> new AccountId(shopId, customer))
                .flatMap(each -> needs.redemptions().ofCustomer(each, MOST_REDEMPTIONS).stream())
                .filter(one -> one.state() != RedemptionState.RELEASED)
                .filter(one -> !isOver(one, now))
                .toList();
    }

    private static boolean isOver(Redemption redemption, Instant now) {
        Instant endsAt = redemption.progress().endsAt();
        return endsAt != null && !now.isBefore(endsAt);
    }

    private static Optional<Benefit> findBenefit(Redemption redemption) {
        return redemption.what().purpose() instanceof Purpose.OfReward reward
                ? Optional.of(reward.benefit())
                : Optional.empty();
    }

    /** By the shop's names: of two rewards that give the same, one is enough. */
    private static List<AccessWindow> access(
            List<Reward> all, List<Redemption> redeemed, Instant now) {
        Map<String, AccessWindow> windows = new LinkedHashMap<>();
        for (Redemption one : redeemed) {
            if (findBenefit(one).orElse(null) instanceof Benefit.EarlyAccess early) {
                windows.merge(
                        early.what(),
                        AccessWindow.of(early, true, now),
                        ShowOffers::whicheverIsOpen);
            }
        }
        for (Reward reward : all) {
            if (reward.draft().benefit() instanceof Benefit.EarlyAccess early) {
                windows.merge(
                        early.what(),
                        AccessWindow.of(early, false, now),
                        ShowOffers::whicheverIsOpen);
            }
        }
        return List.copyOf(windows.values());
    }

    private static AccessWindow whicheverIsOpen(AccessWindow first, AccessWindow second) {
        return second.open() && !first.open() ? second : first;
    }

    private static List<HeldPrice> prices(List<Redemption> redeemed) {
        List<HeldPrice> prices = new ArrayList<>();
        for (Redemption one : redeemed) {
            Instant endsAt = one.progress().endsAt();
            if (findBenefit(one).orElse(null) instanceof Benefit.MemberPrice price
                    && endsAt != null) {
                prices.add(new HeldPrice(price, endsAt));
            }
        }
        return prices;
    }
}
