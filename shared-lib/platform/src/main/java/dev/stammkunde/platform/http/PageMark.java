package dev.stammkunde.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page starts, as a text that callers hand back and do not read. */
public final class PageMark {

    private static final int LONGEST = 2_000;

    private PageMark() {}

    /** Returns the text of a place. */
    public static String cursor(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Finds the place that a text names; nothing if it is none of ours. */
    public static Optional<String> find(String cursor, Pattern form) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String place =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(place).filter(text -> form.matcher(text).matches());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
