package dev.stammkunde.shop;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a customer tells of themselves of their own accord, in sorted order, so that the same is
 * always the same text.
 *
 * @param interests names of categories of the catalogue, {@value #MOST_INTERESTS} at most
 * @param sizes by their kind, such as {@code 42} by {@code shoe}; {@value #MOST_SIZES} at most
 * @param situations ids of what they are, such as {@code student}; {@value #MOST_SITUATIONS} at
 *     most
 */
public record StatedPreferences(
        SortedSet<String> interests,
        SortedMap<String, String> sizes,
        SortedSet<String> situations) {

    public static final int MOST_INTERESTS = 20;
    public static final int MOST_SIZES = 10;
    public static final int MOST_SITUATIONS = 10;

    /** As long as a category of the catalogue can be. */
    public static final int LONGEST_INTEREST = 200;

    public static final int LONGEST_ID = 40;
    public static final int LONGEST_SIZE = 20;

    private static final StatedPreferences NONE =
            new StatedPreferences(new TreeSet<>(), new TreeMap<>(), new TreeSet<>());

    /** What the customer allows it to be used for. */
    public enum Purpose {
        /** Choosing what is offered and suggested to them. */
        PERSONAL_OFFERS
    }

    /**
     * Makes what was stated.
     *
     * @throws IllegalArgumentException if it is more than is kept, or no text of one line
     */
    public StatedPreferences {
        interests = Collections.unmodifiableSortedSet(new TreeSet<>(interests));
        sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
        situations = Collections.unmodifiableSortedSet(new TreeSet<>(situations));
        check(interests, MOST_INTERESTS, LONGEST_INTEREST);
        check(sizes.keySet(), MOST_SIZES, LONGEST_ID);
        check(sizes.values(), MOST_SIZES, LONGEST_SIZE);
        check(situations, MOST_SITUATIONS, LONGEST_ID);
        if (sizes.keySet().stream().anyMatch(kind -> kind.contains(" "))) {
            throw new IllegalArgumentException("a kind of size has no blank");
        }
    }

    /** Makes what was stated, in any order. */
    public static StatedPreferences of(
            Collection<String> interests,
            Map<String, String> sizes,
            Collection<String> situations) {
        return new StatedPreferences(
                new TreeSet<>(interests), new TreeMap<>(sizes), new TreeSet<>(situations));
    }

    /** Nothing. */
    public static StatedPreferences none() {
        return NONE;
    }

    /** Reads what {@link #interestsText}, {@link #sizesText} and {@link #situationsText} write. */
    public static StatedPreferences parse(String interests, String sizes, String situations) {
        Map<String, String> bySize = new TreeMap<>();
        for (String line : valuesOf(sizes)) {
            String[] parts = line.split(" ", 2);
            bySize.put(parts[0], parts[1]);
        }
        return of(valuesOf(interests), bySize, valuesOf(situations));
    }

    /** Returns the purpose and a line for each interest; empty where there is none. */
    public String interestsText() {
        return text(interests);
    }

    /** Returns the purpose and a line for each size; empty where there is none. */
    public String sizesText() {
        return text(sizes.entrySet().stream().map(e -> e.getKey() + ' ' + e.getValue()).toList());
    }

    /** Returns the purpose and a line for each situation; empty where there is none. */
    public String situationsText() {
        return text(situations);
    }

    public boolean isEmpty() {
        return interests.isEmpty() && sizes.isEmpty() && situations.isEmpty();
    }

    /** Whether a text can be a size: one line, short, and not blank. */
    public static boolean isSize(String text) {
        return isLine(text, LONGEST_SIZE);
    }

    private static boolean isLine(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static String text(Collection<String> values) {
        return values.isEmpty()
                ? ""
                : values.stream()
                        .collect(Collectors.joining("\n", Purpose.PERSONAL_OFFERS + "\n", ""));
    }

    /** The first line is the purpose. */
    private static List<String> valuesOf(String text) {
        return text.lines().skip(1).toList();
    }

    private static void check(Collection<String> texts, int most, int longest) {
        if (texts.size() > most) {
            throw new IllegalArgumentException("at most " + most + " are kept");
        }
        for (String text : texts) {
            if (!isLine(text, longest)) {
                throw new IllegalArgumentException(
                        "each is one line of 1 to " + longest + " characters");
            }
        }
    }
}
