package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.ShortHyphens;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps words such as "E-Mail" in one line; in a title and in styles nothing breaks. */
final class WholeWords {

    /** What is read, but not what is written into a field: there tags would be letters. */
    private static final Pattern BETWEEN_TAGS = Pattern.compile("(?<=>)[^<]+(?=<(?!/textarea))");

    private WholeWords() {}

    static String kept(String html) {
        int main = html.indexOf("<main>");
        return html.substring(0, main)
                + BETWEEN_TAGS
                        .matcher(html.substring(main))
                        .replaceAll(text -> Matcher.quoteReplacement(keptText(text.group())));
    }

    private static String keptText(String text) {
        return ShortHyphens.surrounded(text, "<span class=\"word\">", "</span>");
    }
}
