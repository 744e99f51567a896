package dev.stammkunde.explaincustomer.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a timeline can show. */
public enum TimelineKind {
    ORDERS,
    POINTS,
    MAILS,
    ANSWERS,
    CASES,
    CONSENTS,
    REWARDS;

    /** Returns its word in requests and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all words in one line, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(TimelineKind::word).collect(Collectors.joining(", "));
    }

    /** Finds the kind of a word. */
    public static Optional<TimelineKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
