package dev.stammkunde.finance.output;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * How a spreadsheet shows numbers. Marks of thousands and decimals are those of the reader's
 * program; only where the currency stands is a matter of the language.
 */
record CellFormats(ReportWords words) {

    private static final String WHOLE = "#,##0";

    /** Returns the format of a cell; empty for texts. */
    String of(Cell cell) {
        return switch (cell) {
            case Cell.Text _, Cell.Nothing _ -> "";
            case Cell.Points _, Cell.Count _ -> WHOLE;
            case Cell.Amount(long _, String currency) ->
                    money(currency, ReportWords.digits(currency));
            case Cell.Exact(BigDecimal number, String unit) -> exact(number, unit);
            case Cell.Share _ -> "0.00%";
        };
    }

    private String exact(BigDecimal number, String unit) {
        int scale = Math.max(number.stripTrailingZeros().scale(), 0);
        return unit.isEmpty()
                ? number(Math.min(scale, 2))
                : money(unit, Math.max(scale, ReportWords.digits(unit)));
    }

    private String money(String currency, int digits) {
        String symbol = '"' + Currency.getInstance(currency).getSymbol(words.locale()) + '"';
        return switch (words.language()) {
            case DE -> number(digits) + "\\ " + symbol;
            case EN -> symbol + number(digits) + ";-" + symbol + number(digits);
        };
    }

    private static String number(int digits) {
        return digits == 0 ? WHOLE : WHOLE + '.' + "0".repeat(digits);
    }
}
