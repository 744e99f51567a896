package dev.stammkunde.rewards;

/** One customer's redemption of points in a shop. */
public record RedemptionId(String shopId, String id) {}
