package dev.stammkunde.customers.suggestions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Why a product is suggested to a customer. */
public sealed interface SuggestionReason {

    /**
     * What the customer has is used up soon, by their own rhythm.
     *
     * @param lastBought in the shop's zone
     * @param everyDays how long as much as was bought then lasts
     */
    record RunningOut(LocalDate lastBought, int everyDays) implements SuggestionReason {}

    /**
     * The customer buys it often.
     *
     * @param times on how many days
     */
    record BoughtOften(int times) implements SuggestionReason {}

    /**
     * Customers who bought something that this one has buy this too.
     *
     * @param with the title of what the customer has; absent where the catalogue does not know it
     */
    record BoughtWith(@Nullable String with) implements SuggestionReason {}

    /**
     * Many buy it at present.
     *
     * @param category among whose buyers; absent for all of the shop's
     */
    record Popular(@Nullable String category) implements SuggestionReason {}

    /**
     * Many buy it who buy of a category that the customer stated an interest in.
     *
     * @param category as the catalogue names it
     */
    record Stated(String category) implements SuggestionReason {}
}
