package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.Optional;

/** Finds the reward that a mail can speak of; asked only for mails whose text may do so. */
@FunctionalInterface
interface FindMailedReward {

    /**
     * Finds it.
     *
     * @param usual the shop's language
     */
    Optional<RewardInReach> find(PointsAccount account, Language usual, Instant now);
}
