package dev.stammkunde.programmes.contests;

import org.jspecify.annotations.Nullable;

/**
 * What customers read, in one language.
 *
 * @param terms the conditions of taking part, whole
 */
public record ContestText(String title, @Nullable String description, String terms) {}
