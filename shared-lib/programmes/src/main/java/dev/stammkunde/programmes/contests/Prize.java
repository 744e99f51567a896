package dev.stammkunde.programmes.contests;

import dev.stammkunde.shop.Language;

import java.util.Map;

/**
 * What can be won.
 *
 * @param pieces how many customers win one
 * @param names in customers' words
 */
public record Prize(int pieces, Map<Language, String> names) {

    public Prize {
        names = Map.copyOf(names);
    }
}
