package dev.stammkunde.rewards;

import java.time.Instant;

/**
 * One version of a reward. A change makes the next version; a redemption keeps what the version
 * that it was made by said.
 *
 * @param version 1, 2, … without gaps
 * @param activeSince when it was last created or resumed
 */
public record Reward(
        RewardId id, int version, RewardState state, Instant activeSince, RewardDraft draft) {}
