package dev.stammkunde.servesurveyresults.json;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as RFC 4180 has them, that no spreadsheet takes for formulas. */
final class Csv {

    /** What a spreadsheet begins a formula with, and what it may skip or split before one. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** Returns a row of cells with its end. */
    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** All in quotes: what is in them is text, with commas, quotes and ends of lines. */
    static String cell(String text) {
        String visible = visible(text);
        boolean isDangerous = begins(text) || begins(visible);
        return '"' + (isDangerous ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** Leaves out what programs skip before a formula, and what nobody sees. */
    private static String visible(String text) {
        int begin = 0;
        while (begin < text.length() && isInvisible(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin);
    }

    private static boolean isInvisible(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
