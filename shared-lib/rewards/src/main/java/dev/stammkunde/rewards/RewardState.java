package dev.stammkunde.rewards;

/** Whether a reward can be had. What was redeemed before stays as it is. */
public enum RewardState {
    ACTIVE,
    PAUSED,
    ARCHIVED
}
