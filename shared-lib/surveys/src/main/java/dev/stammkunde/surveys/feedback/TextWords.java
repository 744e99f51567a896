package dev.stammkunde.surveys.feedback;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as keywords are looked for in it: small letters without accents, {@code ä} as {@code ae}
 * and {@code ß} as {@code ss}, one blank before each word and between them whatever else.
 */
public final class TextWords {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String words;

    private TextWords(String words) {
        this.words = words;
    }

    /** Returns a text's words. */
    public static TextWords of(String text) {
        return new TextWords(words(text));
    }

    /** Whether a keyword has anything that can be found in a text. */
    public static boolean isKeyword(String text) {
        return !words(text).isBlank();
    }

    /** Whether a word of the text begins with a keyword, or words with one of several. */
    boolean has(String keyword) {
        return words.contains(words(keyword));
    }

    private static String words(String text) {
        String small =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        String plain =
                ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return ' ' + BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }
}
