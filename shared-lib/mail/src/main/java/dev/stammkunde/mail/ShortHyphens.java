package dev.stammkunde.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words such as "E-Mail-Adresse", which nobody wants to read in two lines as "E-" and "Mail". */
public final class ShortHyphens {

    /** One letter, a hyphen, and what belongs to it. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{L}-\\p{L}[\\p{L}-]*");

    private ShortHyphens() {}

    /**
     * Returns text with something around each of these words.
     *
     * @param text of HTML, without tags
     * @param before what keeps a word in one line, such as a tag
     * @param after its end
     */
    public static String surrounded(String text, String before, String after) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(before + word.group() + after));
    }
}
