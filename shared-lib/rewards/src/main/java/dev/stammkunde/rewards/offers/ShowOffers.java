package dev.stammkunde.rewards.offers;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindJoined;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.FindRewardObstacle;
import dev.stammkunde.rewards.redeem.FindRewardObstacle.OfCustomer;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.redeem.RewardCounts.Counted;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private static final Counted NEVER = new Counted(0, 0);

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

    public ShowOffers(Needs needs) {
        this.needs = needs;
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
                offers(all, account, customers, now), access(all, redeemed, now), prices(redeemed));
    }

    private List<RewardOffer> offers(
            List<Reward> all, PointsAccount account, Set<String> customers, Instant now) {
        ZoneId zone =
                needs.programmesAsOf().apply(now).inForce(account.id().shopId(), now).timeZone();
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Reward> shown =
                all.stream()
                        .filter(reward -> isShown(reward, today, now))
                        .sorted(
                                Comparator.comparingLong((Reward it) -> it.draft().points())
                                        .thenComparing(it -> it.id().id()))
                        .toList();
        List<RewardId> limited =
                shown.stream()
                        .filter(reward -> !reward.draft().limits().equals(RewardLimits.NONE))
                        .map(Reward::id)
                        .toList();
        Map<RewardId, Counted> counted =
                limited.isEmpty() ? Map.of() : counted(limited, account, customers);
        Set<RewardId> theirs = needs.audiences().rewardsFor(account.id(), shown, now);
        long available = PointsView.of(account, now).available();
        return shown.stream()
                .map(
                        reward -> {
                            Counted known = counted.getOrDefault(reward.id(), NEVER);
                            return offer(
                                    reward,
                                    FindRewardObstacle.find(
                                            reward,
                                            new OfCustomer(
                                                    () -> known,
                                                    () -> theirs.contains(reward.id())),
                                            now,
                                            zone),
                                    known,
                                    available);
                        })
                .toList();
    }

    private Map<RewardId, Counted> counted(
            List<RewardId> rewards, PointsAccount account, Set<String> customers) {
        String holder = account.id().customerId();
        Map<RewardId, Counted> counted = new HashMap<>(needs.counts().counted(rewards, holder));
        for (String customer : customers) {
            if (!customer.equals(holder)) {
                needs.counts()
                        .counted(rewards, customer)
                        .forEach(
                                (reward, had) ->
                                        counted.merge(
                                                reward,
                                                had,
                                                (own, other) -> own.and(other.customer())));
            }
        }
        return counted;
    }

    /** What is over, paused or no longer early is not on offer; what is to come is. */
    private static boolean isShown(Reward reward, LocalDate today, Instant now) {
        LocalDate until = reward.draft().term().until();
        boolean isOver = until != null && today.isAfter(until);
        boolean isPublic =
                reward.draft().benefit() instanceof Benefit.EarlyAccess early
                        && !now.isBefore(early.publicFrom());
        return reward.state() == RewardState.ACTIVE && !isOver && !isPublic;
    }

    private static RewardOffer offer(
            Reward reward, Optional<RedemptionRefusal> obstacle, Counted counted, long available) {
        long missing = Math.max(0, reward.draft().points() - available);
        RedemptionRefusal why =
                obstacle.orElse(missing > 0 ? RedemptionRefusal.INSUFFICIENT_POINTS : null);
        RewardLimits limits = reward.draft().limits();
        return new RewardOffer(
                reward,
                why,
                missing,
                left(limits.total(), counted.total()),
                left(limits.perCustomer(), counted.customer()));
    }

    private static @Nullable Long left(@Nullable Integer limit, long counted) {
        return limit == null ? null : Math.max(0, limit - counted);
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
