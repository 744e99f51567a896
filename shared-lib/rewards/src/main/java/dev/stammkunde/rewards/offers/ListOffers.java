package dev.stammkunde.rewards.offers;

import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.FindRewardObstacle;
import dev.stammkunde.rewards.redeem.FindRewardObstacle.OfCustomer;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.redeem.RewardCounts.Counted;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is on offer to a customer, by the rules by which it is redeemed. */
final class ListOffers {

    private static final Counted NEVER = new Counted(0, 0);

    private final FindRewardCounts counts;
    private final RewardAudiences audiences;
    private final Function<Instant, Programmes> programmesAsOf;

    ListOffers(
            FindRewardCounts counts,
            RewardAudiences audiences,
            Function<Instant, Programmes> programmesAsOf) {
        this.counts = counts;
        this.audiences = audiences;
        this.programmesAsOf = programmesAsOf;
    }

    /** Lists them, the cheapest first, with what the customer cannot have and why. */
    List<RewardOffer> list(
            List<Reward> all, PointsAccount account, Set<String> customers, Instant now) {
        ZoneId zone = programmesAsOf.apply(now).inForce(account.id().shopId(), now).timeZone();
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
        Map<RewardId, RedemptionRefusal> notTheirs = audiences.reasonsNot(account.id(), shown, now);
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
                                                    () ->
                                                            Optional.ofNullable(
                                                                    notTheirs.get(reward.id()))),
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
        Map<RewardId, Counted> counted = new HashMap<>(counts.counted(rewards, holder));
        for (String customer : customers) {
            if (!customer.equals(holder)) {
                counts.counted(rewards, customer)
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
}
