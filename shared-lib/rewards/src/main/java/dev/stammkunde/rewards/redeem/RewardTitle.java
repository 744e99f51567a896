package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardText;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.shop.Language;

import java.util.Optional;

/** What customers read of a reward in mails. Its own name is for the team alone. */
final class RewardTitle {

    private RewardTitle() {}

    /** Finds the title; nothing where the reward is gone or has no text in the language. */
    static Optional<String> find(Rewards rewards, Redemption redemption, Language language) {
        return redemption.what().purpose() instanceof Purpose.OfReward reward
                ? rewards.find(new RewardId(redemption.id().shopId(), reward.rewardId()))
                        .flatMap(found -> Optional.ofNullable(found.draft().texts().get(language)))
                        .map(RewardText::title)
                : Optional.empty();
    }
}
