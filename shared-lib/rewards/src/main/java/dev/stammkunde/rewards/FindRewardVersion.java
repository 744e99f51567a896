package dev.stammkunde.rewards;

import java.util.Optional;

/** Finds what a version of a reward said, whatever came after it. */
public interface FindRewardVersion {

    /**
     * Finds a version.
     *
     * @return nothing where it never was, or cannot be read any more
     */
    Optional<RewardDraft> find(RewardId reward, int version);
}
