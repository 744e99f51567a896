package dev.stammkunde.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** A statement that is not offered: which field, and the answer that was given. */
    public record NotOffered(String field, String answer) {}

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

    /** Returns each answer that is not offered, in the order of fields. */
    public List<NotOffered> notOffered(StatedPreferences stated) {
        List<NotOffered> found = new ArrayList<>();
        add(found, "interests", stated.interests(), interests);
        add(found, "sizes", stated.sizes().keySet(), sizes);
        add(found, "situations", stated.situations(), situations);
        return found;
    }

    /** Returns the label of an interest, where it is offered. */
    public Optional<BothLanguages> findInterest(String category) {
        return interests.stream()
                .filter(choice -> choice.id().equals(category))
                .map(Choice::label)
                .findFirst();
    }

    private static void add(
            List<NotOffered> found, String field, Set<String> given, List<Choice> offered) {
        Set<String> ids = offered.stream().map(Choice::id).collect(Collectors.toSet());
        given.stream()
                .filter(answer -> !ids.contains(answer))
                .forEach(answer -> found.add(new NotOffered(field, answer)));
    }
}
