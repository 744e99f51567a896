package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.redeem.Redemption.SetAside;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a new redemption of a reward with the booking of what it takes. */
final class ReserveReward {

    /** What is not advanced by who redeems is due after this. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final Redemptions redemptions;
    private final Supplier<String> seeds;

    ReserveReward(Redemptions redemptions, Supplier<String> seeds) {
        this.redemptions = redemptions;
        this.seeds = seeds;
    }

    /** What is booked, how often the account may have the reward, and what it costs. */
    record Reserving(
            Decision.Book booking, RewardLimits limits, long points, @Nullable UnitPrice units) {}

    Optional<RedemptionOutcome> reserve(
            RedemptionId id, String customerId, Reward reward, Reserving reserving, Instant now) {
        Decision.Book booking = reserving.booking();
        var taken = (RedemptionBooking.Reservation) booking.entry().booking();
        Benefit benefit = reward.draft().benefit();
        RewardLimits limits = reserving.limits();
        Purpose purpose =
                new Purpose.OfReward(
                        reward.id().id(),
                        reward.version(),
                        benefit,
                        reward.draft().pool(),
                        reward.draft().name(),
                        reward.draft().limits().total() != null);
        SetAside what =
                new SetAside(
                        customerId,
                        booking.entry().account().customerId(),
                        purpose,
                        reserving.points(),
                        taken.taken(),
                        now,
                        reserving.units());
        CodeLife code =
                benefit.delivery() == Benefit.Delivery.CODE
                        ? CodeLife.wanted(RedemptionCode.of(id, seeds.get()))
                        : null;
        Instant endsAt = now.plus(Duration.ofDays(reward.draft().term().validDays()));
        Progress progress =
                new Progress(RedemptionState.RESERVED, endsAt, now.plus(LEFT_BEHIND), code, null);
        Redemption redemption = new Redemption(id, what, progress, List.of(), 1);
        return redemptions.reserve(booking, redemption, limits) == SaveResult.SAVED
                ? Optional.of(RedemptionOutcome.done(redemption))
                : Optional.empty();
    }
}
