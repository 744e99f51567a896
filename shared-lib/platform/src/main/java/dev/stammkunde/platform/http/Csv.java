package dev.stammkunde.platform.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes rows as RFC 4180 has them, that no spreadsheet takes for formulas. */
public final class Csv {

    /** Begins a file: without it Excel takes UTF-8 for the code page of its country. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Lambda returns 6 MB at most, and JSON around a text makes more of it. */
    public static final int MOST_BYTES = 2_500_000;

    /** What a spreadsheet begins a formula with, and what it may skip or split before one. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** Returns a file as an answer. */
    public static HttpResponse file(String name, String text) {
        return new HttpResponse(
                200,
                Map.of(
                        "content-type", "text/csv; charset=utf-8; header=present",
                        "content-disposition", "attachment; filename=\"" + name + "\"",
                        "cache-control", "no-store"),
                text);
    }

    /** Returns a row of cells with its end. */
    public static String row(List<String> cells) {
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

    /**
     * A row of texts and numbers. Numbers stand without quotes and as they are, so that a program
     * takes {@code -5} for what it is; only texts can be formulas.
     */
    public static final class Row {

        private final char separator;
        private final List<String> cells = new ArrayList<>();

        /**
         * Begins a row.
         *
         * @param separator a semicolon where decimals have commas, since Excel there expects both;
         *     else a comma
         */
        public Row(char separator) {
            this.separator = separator;
        }

        /** Adds a text. */
        public Row text(String text) {
            cells.add(cell(text));
            return this;
        }

        /** Adds a number with all its digits and without exponent. */
        public Row number(BigDecimal number) {
            String plain = number.toPlainString();
            cells.add(separator == ';' ? plain.replace('.', ',') : plain);
            return this;
        }

        /** Returns the row with its end. */
        public String end() {
            return String.join(String.valueOf(separator), cells) + "\r\n";
        }
    }
}
