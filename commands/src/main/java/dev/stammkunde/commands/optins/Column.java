package dev.stammkunde.commands.optins;

import dev.stammkunde.platform.Ids;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that a file can have (see {@code docs/consent.md}). */
enum Column {
    EMAIL(254, false),
    CUSTOMER_ID(Ids.LONGEST, false),
    CONFIRMED_AT(40, true),
    REQUESTED_AT(40, false),
    CONSENT_TEXT(10_000, true),
    TEXT_VERSION(200, true),
    SOURCE(400, true),
    REQUEST_IP(45, false),
    CONFIRM_IP(45, false),
    TOPICS(1_000, false),
    LANGUAGE(2, false);

    private final int longest;
    private final boolean required;

    Column(int longest, boolean required) {
        this.longest = longest;
        this.required = required;
    }

    /** Returns how many characters a value can have. */
    int longest() {
        return longest;
    }

    /** Whether every row must have a value. */
    boolean isRequired() {
        return required;
    }

    /** Returns what it is called in the header; case does not matter. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> find(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.header().equals(name)).findAny();
    }

    static String all() {
        return Arrays.stream(values()).map(Column::header).collect(Collectors.joining(", "));
    }
}
