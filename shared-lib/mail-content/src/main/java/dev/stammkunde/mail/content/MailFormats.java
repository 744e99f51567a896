package dev.stammkunde.mail.content;

import org.joda.money.Money;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Writes values as a reader of a locale expects them. */
final class MailFormats {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private MailFormats() {}

    /** Returns such as {@code 24. Dezember 2026}. */
    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    /** Returns such as {@code 1.234}. */
    static String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns such as {@code 1.234,56 €}, with a no-break space. */
    static String money(Money money, Locale locale) {
        Currency currency = money.getCurrencyUnit().toCurrency();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(money.getScale());
        format.setMaximumFractionDigits(money.getScale());
        return format.format(money.getAmount());
    }

    /** Returns such as {@code 1 Punkt} or {@code 250 Punkte}, with a no-break space. */
    static String points(long points, Locale locale) {
        boolean one = points == 1 || points == -1;
        String noun =
                locale.getLanguage().equals("de")
                        ? (one ? "Punkt" : "Punkte")
                        : (one ? "point" : "points");
        return number(points, locale) + NO_BREAK_SPACE + noun;
    }
}
