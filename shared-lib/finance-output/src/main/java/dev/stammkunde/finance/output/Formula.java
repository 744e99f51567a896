package dev.stammkunde.finance.output;

import java.math.BigDecimal;

/**
 * A formula of a spreadsheet with what it comes to.
 *
 * @param sheet the number of its sheet, from 1
 * @param place such as {@code B7}
 * @param text without the sign of equality
 */
record Formula(int sheet, String place, String text, BigDecimal result) {

    private static final int LETTERS = 26;

    /** Sums up a range; amounts are rounded, since programs add them as binary fractions. */
    static String sum(String from, String to, Cell result) {
        String sum = "SUM(" + from + ':' + to + ')';
        return result instanceof Cell.Amount(long _, String currency)
                ? "ROUND(" + sum + ',' + ReportWords.digits(currency) + ')'
                : sum;
    }

    /** Returns the name of a place, of which both numbers begin with 0. */
    static String place(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString() + (row + 1);
    }

    /** Returns a cell as a number, as spreadsheets have it. */
    static BigDecimal number(Cell cell) {
        return switch (cell) {
            case Cell.Points(long points) -> BigDecimal.valueOf(points);
            case Cell.Count(long count) -> BigDecimal.valueOf(count);
            case Cell.Amount(long minor, String currency) -> ReportWords.major(minor, currency);
            case Cell.Exact(BigDecimal number, String _) -> number;
            case Cell.Share(BigDecimal share) -> share;
            case Cell.Text _, Cell.Nothing _ -> BigDecimal.ZERO;
        };
    }
}
