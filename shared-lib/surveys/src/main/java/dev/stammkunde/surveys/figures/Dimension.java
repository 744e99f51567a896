package dev.stammkunde.surveys.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what answers are told apart. */
public enum Dimension {
    /** When the customer was invited. Each answer is in one wave, so that they add up to all. */
    WAVE,
    LANGUAGE,
    /** Whether it was the customer's first purchase: {@value #FIRST} or {@value #REPEAT}. */
    PURCHASE,
    COUNTRY,
    /** Of what was bought. An answer is in each of its categories. */
    CATEGORY;

    public static final String FIRST = "first";
    public static final String REPEAT = "repeat";

    /** The value of answers of which it is not known. */
    public static final String UNKNOWN = "";

    /** Returns its name in the API and in tallies. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the one of a name. */
    public static Optional<Dimension> find(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }

    /** Returns those by which figures are broken down. */
    public static List<Dimension> ofSegments() {
        return List.of(LANGUAGE, PURCHASE, COUNTRY, CATEGORY);
    }
}
