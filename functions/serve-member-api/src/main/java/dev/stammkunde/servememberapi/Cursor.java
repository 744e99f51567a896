package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.http.PageMark;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page of a ledger starts, as a text that callers hand back and do not read. It names an
 * entry and not a count, so entries that are booked meanwhile shift nothing.
 *
 * @param before only entries with a smaller sequence
 */
record Cursor(long before) {

    private static final String BEFORE = "before:";
    private static final Pattern CONTENT = Pattern.compile(BEFORE + "[1-9][0-9]{0,17}");

    /** Reads a cursor; empty if the text is none of ours. */
    static Optional<Cursor> parse(String text) {
        return PageMark.find(text, CONTENT)
                .map(place -> new Cursor(Long.parseLong(place.substring(BEFORE.length()))));
    }

    @Override
    public String toString() {
        return PageMark.cursor(BEFORE + before);
    }
}
