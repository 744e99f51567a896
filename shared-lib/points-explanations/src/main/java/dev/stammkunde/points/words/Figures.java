package dev.stammkunde.points.words;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How a language writes numbers, money and dates.
 *
 * <p>Not by the platform's locale data, which may be left out of a runtime, costs tens of
 * milliseconds at its first use, and changes with each Java release.
 *
 * @param dayMark what follows the day of a month
 * @param symbolFirst whether a currency's symbol comes before the amount
 */
public record Figures(
        char groupMark,
        char decimalMark,
        String dayMark,
        boolean symbolFirst,
        List<String> months) {

    public static final Figures GERMAN =
            new Figures(
                    '.',
                    ',',
                    ".",
                    false,
                    List.of(
                            "Januar",
                            "Februar",
                            "März",
                            "April",
                            "Mai",
                            "Juni",
                            "Juli",
                            "August",
                            "September",
                            "Oktober",
                            "November",
                            "Dezember"));

    public static final Figures ENGLISH =
            new Figures(
                    ',',
                    '.',
                    "",
                    true,
                    List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December"));

    private static final char MINUS = '\u2212';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int DECIMALS = 2;
    private static final int GROUP = 3;

    public String whole(long number) {
        return plain(BigDecimal.valueOf(number));
    }

    /** Writes all digits, two after the mark at least unless the number is whole. */
    String exact(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return plain(
                stripped.scale() <= 0
                        ? stripped.setScale(0)
                        : stripped.setScale(Math.max(DECIMALS, stripped.scale())));
    }

    /** The same with a sign, be it a plus. */
    String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + exact(number) : exact(number);
    }

    /** Writes an amount with the decimals of its currency, or more if it has more. */
    public String money(BigDecimal amount, String currencyCode) {
        int decimals = CurrencyUnit.of(currencyCode).getDecimalPlaces();
        BigDecimal stripped = amount.stripTrailingZeros();
        String number = plain(stripped.setScale(Math.max(decimals, stripped.scale())));
        String symbol =
                switch (currencyCode) {
                    case "EUR" -> "€";
                    case "GBP" -> "£";
                    case "USD" -> "$";
                    default -> currencyCode;
                };
        if (!symbolFirst) {
            return number + NO_BREAK_SPACE + symbol;
        }
        return symbol.equals(currencyCode) ? symbol + NO_BREAK_SPACE + number : symbol + number;
    }

    public String date(Instant at, ZoneId zone) {
        return date(LocalDate.ofInstant(at, zone));
    }

    /** Writes the last day before an instant, for what ends with that day. */
    String lastDayBefore(Instant end, ZoneId zone) {
        return date(end.minusNanos(1), zone);
    }

    /** Writes the hour and minute of an instant, the next one if it is between two. */
    String time(Instant at, ZoneId zone) {
        ZonedDateTime time = ceilingMinute(at).atZone(zone);
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    static Instant ceilingMinute(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
    }

    public String date(LocalDate day) {
        return day.getDayOfMonth()
                + dayMark
                + ' '
                + months.get(day.getMonthValue() - 1)
                + ' '
                + day.getYear();
    }

    private String plain(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int mark = digits.indexOf('.');
        int end = mark < 0 ? digits.length() : mark;
        StringBuilder text = new StringBuilder();
        if (number.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < end; i++) {
            if (i > 0 && (end - i) % GROUP == 0) {
                text.append(groupMark);
            }
            text.append(digits.charAt(i));
        }
        if (mark >= 0) {
            text.append(decimalMark).append(digits, mark + 1, digits.length());
        }
        return text.toString();
    }
}
