package dev.stammkunde.servememberapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a ledger starts, as a text that callers hand back and do not read. It names an
 * entry and not a count, so entries that are booked meanwhile shift nothing.
 *
 * @param before only entries with a smaller sequence
 */
record Cursor(long before) {

    private static final Pattern CONTENT = Pattern.compile("before:([1-9][0-9]{0,17})");
    private static final int MAX_LENGTH = 64;

    /** Reads a cursor; empty if the text is none of ours. */
    static Optional<Cursor> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(text);
            Matcher matcher = CONTENT.matcher(new String(content, StandardCharsets.US_ASCII));
            return matcher.matches()
                    ? Optional.of(new Cursor(Long.parseLong(matcher.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        byte[] content = ("before:" + before).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
