package dev.stammkunde.programmes.stamps;

import org.jspecify.annotations.Nullable;

/**
 * What customers read of a card in one language.
 *
 * @param title its name
 * @param description how it is filled; absent without one
 * @param reward what a full card gives, such as a free coffee; absent where nothing is said of it
 */
public record StampCardText(String title, @Nullable String description, @Nullable String reward) {}
