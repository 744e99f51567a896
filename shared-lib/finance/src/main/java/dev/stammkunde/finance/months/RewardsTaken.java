package dev.stammkunde.finance.months;

import dev.stammkunde.finance.months.CarriedAccount.RewardTaken;
import dev.stammkunde.points.RedemptionBooking.Reservation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an account's redemptions are for: only the first entry of one says it. */
final class RewardsTaken {

    private final Map<String, RewardTaken> rewards = new TreeMap<>();

    RewardsTaken(List<RewardTaken> carried) {
        carried.forEach(reward -> rewards.put(reward.redemption(), reward));
    }

    List<RewardTaken> carried(Instant at) {
        return rewards.values().stream().filter(reward -> isRemembered(reward, at)).toList();
    }

    private static boolean isRemembered(RewardTaken reward, Instant at) {
        return at.isBefore(reward.reservedAt().plus(GroupKey.MEMORY));
    }

    void takeOver(RewardsTaken other) {
        rewards.putAll(other.rewards);
    }

    void reserved(Reservation reservation, Instant at) {
        String reward = reservation.reward();
        if (reward != null) {
            rewards.put(
                    reservation.redemption(),
                    new RewardTaken(reservation.redemption(), reward, at));
        }
    }

    /** Finds what a redemption is for; nothing where it pays a part of an order. */
    Optional<String> find(String redemption, Instant at) {
        return Optional.ofNullable(rewards.get(redemption))
                .filter(reward -> isRemembered(reward, at))
                .map(RewardTaken::reward);
    }
}
