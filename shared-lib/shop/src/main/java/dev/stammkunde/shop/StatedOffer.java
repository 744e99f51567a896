package dev.stammkunde.shop;

import java.util.List;

/**
 * What a shop lets its customers state of themselves; nothing where it offers nothing.
 *
 * @param interests by names of categories of its catalogue
 * @param sizes by ids of kinds, such as {@code shoe}
 * @param situations by ids of what customers can be, such as {@code student}
 */
public record StatedOffer(List<Choice> interests, List<Choice> sizes, List<Choice> situations) {

    private static final StatedOffer NOTHING = new StatedOffer(List.of(), List.of(), List.of());

    /**
     * One thing that can be stated.
     *
     * @param id a category's name, or the id of a kind of size or of a situation
     * @param label for customers
     */
    public record Choice(String id, BothLanguages label) {}

    public StatedOffer {
        interests = List.copyOf(interests);
        sizes = List.copyOf(sizes);
        situations = List.copyOf(situations);
    }

    /** What a shop offers that does not ask. */
    public static StatedOffer nothing() {
        return NOTHING;
    }

    public boolean isEmpty() {
        return interests.isEmpty() && sizes.isEmpty() && situations.isEmpty();
    }
}
