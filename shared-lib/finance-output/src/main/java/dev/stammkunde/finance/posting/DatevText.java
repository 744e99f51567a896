package dev.stammkunde.finance.posting;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes texts of what DATEV takes: one line of Windows-1252. What it has no letter for is written
 * with other letters, and each text that became another is kept to be told.
 */
final class DatevText {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Of Latin letters, those that do not come apart into a letter and a mark. */
    private static final Map<Integer, String> LETTERS =
            Map.ofEntries(
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'Ł', "L"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'Đ', "D"),
                    Map.entry((int) 'ħ', "h"),
                    Map.entry((int) 'Ħ', "H"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'ŋ', "n"),
                    Map.entry((int) 'Ŋ', "N"),
                    Map.entry((int) 'ŧ', "t"),
                    Map.entry((int) 'Ŧ', "T"),
                    Map.entry((int) 'ẞ', "SS"),
                    Map.entry((int) '\u2010', "-"),
                    Map.entry((int) '\u2011', "-"),
                    Map.entry((int) '\u2212', "-"));

    private static final String NO_LETTER = "?";

    private final CharsetEncoder encoder = WINDOWS_1252.newEncoder();
    private final List<Replaced> replaced = new ArrayList<>();

    /**
     * A text that stands in a file otherwise than it was.
     *
     * @param column where it stands
     */
    record Replaced(String column, String from, String to) {}

    List<Replaced> replaced() {
        return List.copyOf(replaced);
    }

    /** Returns a text of at most so many letters. */
    String text(String column, String text, int longest) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> add(line, c));
        return kept(column, text, cut(line.toString(), longest));
    }

    /** Returns a number of a document: fewer letters are allowed in it. */
    String reference(String text, int longest) {
        String plain = text.replaceAll("[^A-Za-z0-9$&%*+/-]", "-");
        return kept("Belegfeld 1", text, cut(plain, longest));
    }

    private String kept(String column, String from, String to) {
        if (!from.equals(to)) {
            replaced.add(new Replaced(column, from, to));
        }
        return to;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).stripTrailing();
    }

    private void add(StringBuilder line, int letter) {
        if (Character.isISOControl(letter) || Character.isWhitespace(letter)) {
            line.append(' ');
        } else if (canWrite(Character.toString(letter))) {
            line.appendCodePoint(letter);
        } else if (Character.getType(letter) != Character.FORMAT) {
            line.append(LETTERS.getOrDefault(letter, similar(letter)));
        }
    }

    /** The letter without its marks, such as n of ń; a mark of a question where there is none. */
    private String similar(int letter) {
        StringBuilder similar = new StringBuilder();
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .filter(part -> canWrite(Character.toString(part)))
                .forEach(similar::appendCodePoint);
        return similar.isEmpty() ? NO_LETTER : similar.toString();
    }

    private boolean canWrite(String letter) {
        return encoder.canEncode(letter);
    }
}
