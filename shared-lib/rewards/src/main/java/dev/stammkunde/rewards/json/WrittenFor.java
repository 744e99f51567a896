package dev.stammkunde.rewards.json;

import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;

import java.util.Set;

/**
 * What a shop asks of rewards that are written for it. What is stored may be of another time.
 *
 * @param languages in which texts must be
 * @param platform that makes its codes; {@link Platform#STANDARD} where nothing does
 */
public record WrittenFor(Set<Language> languages, Platform platform) {

    public WrittenFor {
        languages = Set.copyOf(languages);
    }
}
