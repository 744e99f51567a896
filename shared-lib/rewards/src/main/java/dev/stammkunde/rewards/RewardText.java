package dev.stammkunde.rewards;

import org.jspecify.annotations.Nullable;

/**
 * What customers read of a reward, in one language.
 *
 * @param description absent without one
 * @param picture an https address; absent without one
 * @param pictureText what the picture shows, for those who do not see it; there with each picture
 */
public record RewardText(
        String title,
        @Nullable String description,
        @Nullable String picture,
        @Nullable String pictureText) {}
