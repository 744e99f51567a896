package dev.stammkunde.servememberapi.text;

import dev.stammkunde.rewards.offers.RewardOffer;
import dev.stammkunde.shop.BothLanguages;

/** Words rewards, for customers. */
public final class RewardWords {

    private RewardWords() {}

    /**
     * Says in one sentence why a customer cannot have a reward.
     *
     * @param tiers what tiers are called
     */
    public static BothLanguages whyNot(RewardOffer offer, TierNames tiers) {
        return new BothLanguages(
                RewardWording.GERMAN.whyNot(offer, tiers),
                RewardWording.ENGLISH.whyNot(offer, tiers));
    }

    /**
     * Says how far a reward is away.
     *
     * @param title of the reward
     */
    public static BothLanguages untilNext(long missing, BothLanguages title) {
        return new BothLanguages(
                RewardWording.GERMAN.untilNext(missing, title.de()),
                RewardWording.ENGLISH.untilNext(missing, title.en()));
    }
}
