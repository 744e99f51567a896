package dev.stammkunde.rewards.codes;

import dev.stammkunde.rewards.RedemptionId;

import org.jspecify.annotations.Nullable;

/**
 * A code that is to work no longer.
 *
 * @param code the one that was ordered, or that the shop said works
 * @param pool the imported codes that it was taken from; absent where the shop made it
 * @param reference what the shop calls it; absent where no answer told it, and the adapter looks
 *     for the code
 */
public record CodeToEnd(
        RedemptionId redemption, String code, @Nullable String pool, @Nullable String reference) {}
