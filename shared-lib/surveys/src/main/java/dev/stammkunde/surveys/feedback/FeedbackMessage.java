package dev.stammkunde.surveys.feedback;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param topic the id of the topic that they chose; null where they chose none
 * @param text as it was written, and never markup
 * @param language of the page that it was written on; null where nobody knows
 */
public record FeedbackMessage(@Nullable String topic, String text, @Nullable Language language) {

    /** Longer ones are cut. */
    public static final int MOST_CHARACTERS = 5_000;

    /** Whether a text is longer than is kept. */
    public static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > MOST_CHARACTERS;
    }

    /** Returns a text as it is kept: with plain line breaks, and cut. */
    public static String kept(String text) {
        // Browsers send line breaks as two characters, and people count them as one.
        String plain = text.replace("\r\n", "\n").strip();
        return isTooLong(plain)
                ? plain.substring(0, plain.offsetByCodePoints(0, MOST_CHARACTERS))
                : plain;
    }
}
