package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.units.DecideHappening;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.UnitName;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import java.time.Instant;
import java.util.Optional;

/**
 * Gives rewards for units of another wing instead of points: one transaction with the ledger's
 * entry, once by its key. Codes, orders, costs and calling off are those of any redemption.
 *
 * <p>Whoever has earned the units has the reward, be it paused or out of its term in the catalogue,
 * unless it is archived.
 */
public final class ExchangeUnits {

    private final RedeemReward.Needs needs;
    private final BookRedemption book;
    private final ReserveReward reserving;

    public ExchangeUnits(RedeemReward.Needs needs) {
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
     * Gives a reward.
     *
     * @param id made of the caller's key
     * @param customerId as the caller names them
     */
    public RedemptionOutcome exchange(
            RedemptionId id, String customerId, UnitsWanted wanted, Instant now) {
        return book.untilWritten(() -> tryToExchange(id, customerId, wanted, now))
                .orElseGet(() -> RedemptionOutcome.refused(RedemptionRefusal.BUSY));
    }

    /**
     * What is exchanged.
     *
     * @param wing the name of its section
     * @param unit of which the customer gives
     * @param amount how much of it
     * @param happening takes it; nothing where it is not there
     */
    public record UnitsWanted(
            String rewardId, String wing, String unit, long amount, DecideHappening happening) {}

    private Optional<RedemptionOutcome> tryToExchange(
            RedemptionId id, String customerId, UnitsWanted wanted, Instant now) {
        Optional<Redemption> before = needs.redemptions().find(id);
        if (before.isPresent()) {
            UnitPrice units = before.get().what().units();
            return Optional.of(
                    units != null
                                    && units.unit().equals(wanted.unit())
                                    && before.get().what().customerId().equals(customerId)
                            ? RedemptionOutcome.replayed(before.get())
                            : RedemptionOutcome.refused(RedemptionRefusal.KEY_USED_OTHERWISE));
        }
        Optional<Reward> found =
                needs.rewards()
                        .find(new RewardId(id.shopId(), wanted.rewardId()))
                        .filter(reward -> reward.state() != RewardState.ARCHIVED);
        if (found.isEmpty()) {
            return Optional.of(RedemptionOutcome.refused(RedemptionRefusal.UNKNOWN_REWARD));
        }
        PointsAccount account = needs.ledger().account(new AccountId(id.shopId(), customerId));
        RedemptionCommand command =
                new RedemptionCommand.InUnits(
                        new RedemptionCommand.Reserve(id.id(), wanted.rewardId(), 0),
                        wanted.wing(),
                        wanted.happening());
        return switch (Decide.decide(account, command, now)) {
            case Decision.Refuse _ ->
                    Optional.of(RedemptionOutcome.refused(RedemptionRefusal.NOTHING_TO_EXCHANGE));
            case Decision.Book booking ->
                    reserving.reserve(
                            id,
                            customerId,
                            found.get(),
                            new ReserveReward.Reserving(
                                    booking, RewardLimits.NONE, 0, price(account, wanted, now)),
                            now);
        };
    }

    private static UnitPrice price(PointsAccount account, UnitsWanted wanted, Instant now) {
        Happening happening =
                wanted.happening()
                        .decide(
                                account.section(wanted.wing()),
                                UnitName.of(wanted.wing(), account.units()),
                                now)
                        .orElseThrow();
        return new UnitPrice(wanted.wing(), wanted.unit(), wanted.amount(), happening.detail());
    }
}
