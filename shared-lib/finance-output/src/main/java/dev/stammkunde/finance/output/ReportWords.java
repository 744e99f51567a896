package dev.stammkunde.finance.output;

import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Texts and numbers as who reads a language expects them. */
record ReportWords(Language language) {

    /** Two digits of a share, or of a point, are as much as anybody compares. */
    private static final int DIGITS = 2;

    Locale locale() {
        return switch (language) {
            case DE -> Locale.GERMANY;
            case EN -> Locale.UK;
        };
    }

    /** A text of the report. */
    interface Said {

        /** In both languages; {@code %s} stands for a number or a name. */
        BothLanguages words();

        /** Returns it in a language, with names in it. */
        default String say(Language language, Object... names) {
            String pattern = words().in(language);
            return names.length == 0 ? pattern : pattern.formatted(names);
        }
    }

    String say(Said text, Object... names) {
        return text.say(language, names);
    }

    /** Returns such as {@code 1.234} or {@code 1,234}. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** Returns such as {@code +1.234}; zero has no sign. */
    String change(long number) {
        return (number > 0 ? "+" : "") + number(number);
    }

    /** Returns such as {@code 1.234,56 €} or {@code €1,234.56}. */
    String amount(long minor, String currency) {
        return money(major(minor, currency), currency, digits(currency));
    }

    /** Returns a number; one of money with all its digits, at least those of the currency. */
    String exact(BigDecimal number, String unit) {
        BigDecimal plain = number.stripTrailingZeros();
        if (unit.isEmpty()) {
            return plain(plain, Math.clamp(plain.scale(), 0, DIGITS));
        }
        return money(number, unit, Math.max(plain.scale(), digits(unit)));
    }

    /** Returns such as {@code 82,35 %} or {@code 82.35%}. */
    String share(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(DIGITS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** Returns such as {@code November 2026}. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(month);
    }

    /** Returns such as {@code 11/26}, for places where a name is too long. */
    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM/yy", locale()).format(month);
    }

    /** Returns a day and a time by the clock of a place. */
    String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale())
                .format(at.atZone(zone));
    }

    /** Returns what a cell says to who reads it. */
    String cell(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Points(long points) -> number(points);
            case Cell.Count(long count) -> number(count);
            case Cell.Amount(long minor, String currency) -> amount(minor, currency);
            case Cell.Exact(BigDecimal number, String unit) -> exact(number, unit);
            case Cell.Share(BigDecimal share) -> share(share);
            case Cell.Nothing _ -> say(ReportText.NOT_KNOWN);
        };
    }

    /** Returns an amount in the unit that people say. */
    static BigDecimal major(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** Returns how many digits a currency has behind the point. */
    static int digits(String currency) {
        return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    }

    private String money(BigDecimal number, String currency, int digits) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    private String plain(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** Says what was worked out in both languages. */
    String say(BothLanguages words) {
        return words.in(language);
    }
}
