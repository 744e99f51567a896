package dev.stammkunde.programmes.challenges;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Whether all together have reached a goal. It is decided once, when no order that counts can go
 * back any more; what goes back later changes it for nobody else.
 *
 * @param amount that they had
 * @param rewardedUpTo the last customer who was looked at; absent before the first
 */
public record TogetherDecision(
        boolean isReached, long amount, Instant at, @Nullable String rewardedUpTo) {

    TogetherDecision upTo(String customerId) {
        return new TogetherDecision(isReached, amount, at, customerId);
    }
}
