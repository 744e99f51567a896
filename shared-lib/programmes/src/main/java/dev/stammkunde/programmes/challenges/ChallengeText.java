package dev.stammkunde.programmes.challenges;

import org.jspecify.annotations.Nullable;

/**
 * What customers read of a challenge.
 *
 * @param description absent without one
 */
public record ChallengeText(String title, @Nullable String description) {}
