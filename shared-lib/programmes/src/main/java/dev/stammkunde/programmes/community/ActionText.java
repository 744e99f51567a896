package dev.stammkunde.programmes.community;

import org.jspecify.annotations.Nullable;

/** What customers read of an action in one language. */
public record ActionText(String title, @Nullable String description) {}
