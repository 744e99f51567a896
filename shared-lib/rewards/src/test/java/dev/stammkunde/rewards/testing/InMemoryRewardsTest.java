package dev.stammkunde.rewards.testing;

import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.Rewards;

final class InMemoryRewardsTest extends RewardsContract {

    private final InMemoryRewards rewards = new InMemoryRewards();

    @Override
    protected Rewards rewards() {
        return rewards;
    }

    @Override
    protected void put(Reward reward) {
        rewards.put(reward);
    }
}
