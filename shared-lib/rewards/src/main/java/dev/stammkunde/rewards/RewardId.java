package dev.stammkunde.rewards;

/** A reward of a shop. */
public record RewardId(String shopId, String id) {}
