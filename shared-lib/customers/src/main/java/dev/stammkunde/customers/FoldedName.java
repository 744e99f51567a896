package dev.stammkunde.customers;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A name as it is looked for: without case and marks, and the same however its umlauts are written,
 * so that "Müller", "Mueller" and "muller" are one.
 *
 * <p>The beginning of a name folds to a beginning of what the name folds to. Items of the table are
 * named by this: a change here leaves items behind that nobody finds and no erasure removes, unless
 * a command takes them away first.
 */
public final class FoldedName {

    /** Longer names are found by their beginning all the same. */
    static final int LENGTH = 60;

    private static final int DIAERESIS = 0x308;
    private static final Pattern APOSTROPHES = Pattern.compile("['`\\u00b4\\u2018\\u2019\\u02bc]");

    private final StringBuilder folded = new StringBuilder();
    private boolean space;

    /** Whether an e that follows would be the rest of an umlaut that is written as two letters. */
    private boolean umlautMayFollow;

    private FoldedName() {}

    /** Returns a text folded; empty where nothing of it is left. */
    public static String of(String text) {
        String decomposed =
                Normalizer.normalize(
                        APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        FoldedName name = new FoldedName();
        decomposed.codePoints().forEach(name::add);
        return cut(name.folded.toString());
    }

    /** Returns what a person is found by: given name first, and family name first. */
    static Set<String> namesOf(Customer customer) {
        return switch (customer) {
            case Customer.Known(Profile profile) -> namesOf(profile);
            case Customer.Erased _, Customer.Merged _ -> Set.of();
        };
    }

    private static Set<String> namesOf(Profile profile) {
        String given = profile.givenName().map(FoldedName::of).orElse("");
        String family = profile.familyName().map(FoldedName::of).orElse("");
        Set<String> names = new TreeSet<>();
        names.add(cut((given + ' ' + family).strip()));
        names.add(cut((family + ' ' + given).strip()));
        names.remove("");
        return names;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)).strip();
    }

    private void add(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> {
                if (codePoint == DIAERESIS) {
                    umlautMayFollow = false;
                }
            }
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION ->
                    space = true;
            case Character.FORMAT, Character.SURROGATE -> {}
            default -> addVisible(codePoint);
        }
    }

    private void addVisible(int codePoint) {
        if (codePoint == ',' || codePoint == '.') {
            space = true;
            return;
        }
        // By way of the capital, as some small letters have one capital.
        int letter = Character.toLowerCase(Character.toUpperCase(codePoint));
        switch (letter) {
            case 'ß' -> append("ss", false);
            case 'æ' -> append("a", false);
            case 'œ', 'ø' -> append("o", false);
            case 'ł' -> append("l", false);
            case 'đ', 'ð' -> append("d", false);
            case 'þ' -> append("th", false);
            case 'ı' -> append("i", false);
            case 'a', 'o', 'u' -> append(Character.toString(letter), true);
            case 'e' -> addE();
            default -> append(Character.toString(letter), false);
        }
    }

    private void addE() {
        if (umlautMayFollow && !space) {
            umlautMayFollow = false;
        } else {
            append("e", false);
        }
    }

    private void append(String letters, boolean mayBeUmlaut) {
        if (space && !folded.isEmpty()) {
            folded.append(' ');
        }
        space = false;
        folded.append(letters);
        umlautMayFollow = mayBeUmlaut;
    }
}
