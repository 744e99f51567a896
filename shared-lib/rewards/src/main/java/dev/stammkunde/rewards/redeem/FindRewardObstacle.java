package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.RewardCounts.Counted;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Says why a customer cannot have a reward, points aside; the first reason that there is. */
public final class FindRewardObstacle {

    private FindRewardObstacle() {}

    /**
     * What is asked of a customer.
     *
     * @param counted how often the reward was had; asked for where it has a limit
     * @param notInAudience why they are not in its audience; asked for last
     */
    public record OfCustomer(
            Supplier<Counted> counted, Supplier<Optional<RedemptionRefusal>> notInAudience) {}

    /**
     * Finds a reason.
     *
     * @param zone in which the shop's days begin
     */
    public static Optional<RedemptionRefusal> find(
            Reward reward, OfCustomer customer, Instant now, ZoneId zone) {
        boolean offered =
                reward.state() == RewardState.ACTIVE
                        && reward.draft().term().includes(now.atZone(zone).toLocalDate())
                        && !isPast(reward.draft().benefit(), now);
        if (!offered) {
            return Optional.of(RedemptionRefusal.NOT_OFFERED);
        }
        RewardLimits limits = reward.draft().limits();
        if (limits.total() != null || limits.perCustomer() != null) {
            Counted known = customer.counted().get();
            if (isReached(limits.total(), known.total())) {
                return Optional.of(RedemptionRefusal.SOLD_OUT);
            }
            if (isReached(limits.perCustomer(), known.customer())) {
                return Optional.of(RedemptionRefusal.HAD_BEFORE);
            }
        }
        return customer.notInAudience().get();
    }

    /** Nobody needs to be early once everyone can. */
    private static boolean isPast(Benefit benefit, Instant now) {
        return benefit instanceof Benefit.EarlyAccess early && !now.isBefore(early.publicFrom());
    }

    private static boolean isReached(@Nullable Integer limit, long counted) {
        return limit != null && counted >= limit;
    }
}
