package dev.stammkunde.platform.example;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a customer can have for points.
 *
 * @param until the last day, if there is one
 */
record Perk(
        String title, Worth worth, int points, Set<Channel> channels, @Nullable LocalDate until) {

    enum Channel {
        SHOP,
        STORE
    }

    /** What it is worth. */
    sealed interface Worth {

        record Percent(int percent) implements Worth {}

        record Product(String sku) implements Worth {}
    }
}
