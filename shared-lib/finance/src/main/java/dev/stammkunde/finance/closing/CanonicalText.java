package dev.stammkunde.finance.closing;

import dev.stammkunde.platform.IsoInstant;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The text that a hash covers and a key signs.
 *
 * <p>It has one line for each value of the JSON document, in the document's order: the place of the
 * value, {@code =}, the value, and a line feed, in UTF-8. Names of fields and places in lists are
 * joined by dots, as in {@code files.0.name=report.json}; a field that is absent has no line. No
 * value has a line break, so that two different documents never have the same text.
 */
final class CanonicalText {

    private final StringBuilder text = new StringBuilder();

    CanonicalText line(String place, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String written =
                value instanceof Instant instant ? IsoInstant.text(instant) : value.toString();
        requireOneLine(place, written);
        text.append(place).append('=').append(written).append('\n');
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Requires a value that a line can have. */
    static void requireOneLine(String place, String value) {
        if (value.codePoints().anyMatch(CanonicalText::hasNoPlaceInALine)) {
            throw new IllegalArgumentException(place + " has a character that no line may have");
        }
    }

    /** Halves of pairs too: in UTF-8 all of them are the same question mark. */
    private static boolean hasNoPlaceInALine(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
