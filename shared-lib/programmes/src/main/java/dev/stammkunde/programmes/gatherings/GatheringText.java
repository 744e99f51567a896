package dev.stammkunde.programmes.gatherings;

import org.jspecify.annotations.Nullable;

/** What customers read, in one language. */
public record GatheringText(String title, @Nullable String description, String place) {}
