package dev.stammkunde.rewards.testing;

import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.Rewards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Rewards in memory. Thread-safe. */
public final class InMemoryRewards implements Rewards {

    private final Map<RewardId, Reward> rewards = new ConcurrentHashMap<>();

    /** Puts a version in the place of the one before. */
    public void put(Reward reward) {
        rewards.put(reward.id(), reward);
    }

    @Override
    public Optional<Reward> find(RewardId reward) {
        return Optional.ofNullable(rewards.get(reward));
    }

    @Override
    public List<Reward> inUse(String shopId) {
        return rewards.values().stream()
                .filter(reward -> reward.id().shopId().equals(shopId))
                .filter(reward -> reward.state() != RewardState.ARCHIVED)
                .toList();
    }
}
