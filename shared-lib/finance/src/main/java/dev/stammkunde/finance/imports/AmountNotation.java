package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.AmountText.Minor;
import dev.stammkunde.finance.imports.AmountText.Unreadable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How shops of several countries write amounts. */
final class AmountNotation {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}([.,' \\u00A0\\u202F\\u2019])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final int LONGEST = 30;

    /** More than any order. */
    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(Long.MAX_VALUE);

    private AmountNotation() {}

    static AmountText read(String text, int decimals) {
        if (text.length() > LONGEST) {
            return new Unreadable("is longer than any amount");
        }
        if (EITHER.matcher(text).matches()) {
            return new Unreadable("can be read in two ways: with thousands or with decimals");
        }
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean isDecimal = mark >= 0 && !isGroupedBy(text, text.charAt(mark));
        String whole = isDecimal ? text.substring(0, mark) : text;
        String rest = isDecimal ? text.substring(mark + 1) : "0";
        if (!DIGITS.matcher(rest).matches() || !isWhole(whole, isDecimal ? text.charAt(mark) : 0)) {
            return new Unreadable("is no amount");
        }
        return minor(new BigDecimal(whole.replaceAll("[^0-9]", "") + "." + rest), decimals);
    }

    private static boolean isGroupedBy(String text, char mark) {
        Matcher grouped = GROUPED.matcher(text);
        return text.indexOf(mark) != text.lastIndexOf(mark)
                && grouped.matches()
                && grouped.group(1).charAt(0) == mark;
    }

    /** One mark does not stand for both. */
    private static boolean isWhole(String whole, int decimalMark) {
        Matcher grouped = GROUPED.matcher(whole);
        return DIGITS.matcher(whole).matches()
                || (grouped.matches() && grouped.group(1).charAt(0) != decimalMark);
    }

    private static AmountText minor(BigDecimal amount, int decimals) {
        BigDecimal units = amount.movePointRight(decimals).stripTrailingZeros();
        if (amount.compareTo(LIMIT) >= 0 || units.compareTo(MOST_UNITS) > 0) {
            return new Unreadable("is more than any order");
        }
        return units.scale() > 0
                ? new Unreadable("has more than %d decimals".formatted(decimals))
                : new Minor(units.longValueExact());
    }
}
