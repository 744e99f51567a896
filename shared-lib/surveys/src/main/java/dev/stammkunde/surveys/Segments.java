package dev.stammkunde.surveys;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * By what answers are broken down, as it was when the customer was invited.
 *
 * @param repeat whether it was not the customer's first purchase
 * @param country ISO 3166-1 alpha-2; null where it is not known
 * @param categories of the order's products, at most {@value #MOST_CATEGORIES}: an answer counts in
 *     each
 */
public record Segments(
        Language language, boolean repeat, @Nullable String country, Set<String> categories) {

    public static final int MOST_CATEGORIES = 8;

    public Segments {
        categories = Set.copyOf(categories);
    }
}
