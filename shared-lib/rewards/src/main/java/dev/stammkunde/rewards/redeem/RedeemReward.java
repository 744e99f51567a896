package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.redeem.Redemption.SetAside;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Sets points aside for a reward: one transaction, whatever the history. What follows, such as the
 * code, is for {@link AdvanceRedemption}.
 *
 * <p>It may stop at any call: nothing or all is written, and the same request finds what was.
 */
public final class RedeemReward {

    /**
     * What it needs.
     *
     * @param programmesAsOf the rules as known at the time of the request, for the shop's days
     * @param seeds what nobody can guess, for codes
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            Redemptions redemptions,
            RewardCounts counts,
            Rewards rewards,
            MayHaveReward audience,
            Function<Instant, Programmes> programmesAsOf,
            Supplier<String> seeds,
            IntConsumer beforeRetry) {}

    private final Needs needs;
    private final BookRedemption book;
    private final ReserveReward reserving;

    public RedeemReward(Needs needs) {
        this.needs = needs;
        this.book =
                new BookRedemption(
                        needs.ledger(),
                        needs.redemptions(),
                        UnitRulesOfShops.NONE,
                        needs.beforeRetry());
        this.reserving = new ReserveReward(needs.redemptions(), needs.seeds());
    }

    /**
     * Sets points aside.
     *
     * @param id made of the caller's key
     * @param customerId as the caller names them
     */
    public RedemptionOutcome redeem(
            RedemptionId id, String customerId, String rewardId, Instant now) {
        return book.untilWritten(() -> tryTo(id, customerId, rewardId, now))
                .orElseGet(() -> RedemptionOutcome.refused(RedemptionRefusal.BUSY));
    }

    private Optional<RedemptionOutcome> tryTo(
            RedemptionId id, String customerId, String rewardId, Instant now) {
        Optional<Redemption> before = needs.redemptions().find(id);
        if (before.isPresent()) {
            return Optional.of(
                    isSame(before.get().what(), customerId, rewardId)
                            ? RedemptionOutcome.replayed(before.get())
                            : RedemptionOutcome.refused(RedemptionRefusal.KEY_USED_OTHERWISE));
        }
        Optional<Reward> found = needs.rewards().find(new RewardId(id.shopId(), rewardId));
        if (found.isEmpty()) {
            return Optional.of(RedemptionOutcome.refused(RedemptionRefusal.UNKNOWN_REWARD));
        }
        PointsAccount account = needs.ledger().account(new AccountId(id.shopId(), customerId));
        Reward reward = found.get();
        long elsewhere = hadElsewhere(reward, account);
        Optional<RedemptionRefusal> obstacle = findObstacle(reward, account.id(), elsewhere, now);
        if (obstacle.isPresent()) {
            return Optional.of(RedemptionOutcome.refused(obstacle.get()));
        }
        RedemptionCommand.Reserve reserve =
                new RedemptionCommand.Reserve(id.id(), rewardId, reward.draft().points());
        return switch (Decide.decide(account, reserve, now)) {
            case Decision.Refuse _ ->
                    Optional.of(RedemptionOutcome.refused(RedemptionRefusal.INSUFFICIENT_POINTS));
            case Decision.Book booking ->
                    reserving.reserve(
                            id,
                            customerId,
                            reward,
                            new ReserveReward.Reserving(
                                    booking,
                                    reward.draft().limits().less(elsewhere),
                                    reward.draft().points(),
                                    null),
                            now);
        };
    }

    private static boolean isSame(SetAside what, String customerId, String rewardId) {
        return what.customerId().equals(customerId)
                && what.purpose() instanceof Purpose.OfReward reward
                && reward.rewardId().equals(rewardId);
    }

    /**
     * Counts what was had under the names of customers who were joined with this one. It grows no
     * more: whoever redeems is counted by the account that stays.
     */
    private long hadElsewhere(Reward reward, PointsAccount account) {
        return reward.draft().limits().perCustomer() == null
                ? 0
                : needs.ledger().customersOf(account).stream()
                        .filter(customer -> !customer.equals(account.id().customerId()))
                        .mapToLong(
                                customer ->
                                        needs.counts().counted(reward.id(), customer).customer())
                        .sum();
    }

    private Optional<RedemptionRefusal> findObstacle(
            Reward reward, AccountId customer, long elsewhere, Instant now) {
        return FindRewardObstacle.find(
                reward,
                new FindRewardObstacle.OfCustomer(
                        () ->
                                needs.counts()
                                        .counted(reward.id(), customer.customerId())
                                        .and(elsewhere),
                        () -> needs.audience().findReasonNot(customer, reward, now)),
                now,
                needs.programmesAsOf().apply(now).inForce(customer.shopId(), now).timeZone());
    }
}
