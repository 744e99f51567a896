package dev.stammkunde.insights.recommendations;

import java.util.List;
import java.util.Set;

/**
 * What a customer said of themselves.
 *
 * @param interests categories, the first as important as the last
 * @param unwanted products by id, and categories, that are not to be suggested
 */
public record StatedWishes(List<String> interests, Set<String> unwanted) {

    /** Of who said nothing. */
    public static final StatedWishes NONE = new StatedWishes(List.of(), Set.of());

    public StatedWishes {
        interests = interests.stream().distinct().sorted().toList();
        unwanted = Set.copyOf(unwanted);
    }
}
