package dev.stammkunde.servememberapi.text;

import dev.stammkunde.rewards.offers.RewardOffer;

/** The sentences of one language about rewards. */
interface RewardWording {

    RewardWording GERMAN = new GermanRewards();
    RewardWording ENGLISH = new EnglishRewards();

    /**
     * Says in one sentence why a customer cannot have a reward.
     *
     * @param offer of a reward that they cannot have
     * @param tiers what tiers are called
     */
    String whyNot(RewardOffer offer, TierNames tiers);

    /** Says how far a reward is away. */
    String untilNext(long missing, String title);
}
