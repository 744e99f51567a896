package dev.stammkunde.notices.content;

import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a notice as a line of a mail: its sentence, what its numbers count, and when. */
final class NoticeLine {

    private static final int MOST_TIMES = 2;

    private record Count(String name, BothLanguages words) {}

    /** What the numbers of notices count, in this order; the console has the same words. */
    private static final List<Count> COUNTS =
            List.of(
                    new Count(
                            "lastMails",
                            new BothLanguages(
                                    "%s Mails beim letzten Mal", "%s mails the last time")),
                    new Count("waiting", new BothLanguages("%s Mails warten", "%s mails wait")),
                    new Count("hours", new BothLanguages("seit %s Stunden", "for %s hours")),
                    new Count(
                            "usualHours",
                            new BothLanguages(
                                    "üblich sind höchstens %s Stunden",
                                    "%s hours are usual at most")),
                    new Count("cases", new BothLanguages("Fälle: %s", "Cases: %s")),
                    new Count(
                            "lookedAt",
                            new BothLanguages(
                                    "unter den ersten %s, die fällig sind",
                                    "among the first %s that are due")),
                    new Count("costMinor", new BothLanguages("%s bisher", "%s so far")),
                    new Count(
                            "budgetMinor", new BothLanguages("von %s Budget", "of a budget of %s")),
                    new Count("budgetPercent", new BothLanguages("%s %%", "%s%%")),
                    new Count(
                            "expireThisMonth",
                            new BothLanguages(
                                    "%s Punkte noch in diesem Monat",
                                    "%s points within this month")),
                    new Count(
                            "expireNextMonth",
                            new BothLanguages(
                                    "%s Punkte im nächsten", "%s points in the next one")),
                    new Count("sent", new BothLanguages("%s Mails gesendet", "%s mails sent")),
                    new Count("bounced", new BothLanguages("%s kamen zurück", "%s bounced")),
                    new Count(
                            "complained",
                            new BothLanguages("%s als Spam gemeldet", "%s reported as spam")));

    private final Language language;
    private final Locale locale;
    private final ZoneId zone;
    private final LocalDate today;

    NoticeLine(Language language, ZoneId zone, LocalDate today) {
        this.language = language;
        this.locale =
                switch (language) {
                    case DE -> Locale.GERMANY;
                    case EN -> Locale.UK;
                };
        this.zone = zone;
        this.today = today;
    }

    String of(Notice notice) {
        List<String> told = new ArrayList<>();
        for (Count count : COUNTS) {
            Long value = notice.numbers().get(count.name());
            if (value != null) {
                told.add(count.words().in(language).formatted(number(count.name(), value, notice)));
            }
        }
        if (!notice.times().isEmpty()) {
            told.add(times(notice.times()));
        }
        if (notice.asOf() != null) {
            told.add(pick("Stand ", "as of ") + time(notice.asOf()));
        }
        String sentence = text(notice);
        if (told.isEmpty()) {
            return sentence;
        }
        String more = String.join(", ", told);
        if (!sentence.endsWith(".")) {
            return sentence + ": " + more;
        }
        // What begins small is no sentence of its own.
        return Character.isUpperCase(more.charAt(0))
                ? sentence + ' ' + more
                : sentence.substring(0, sentence.length() - 1) + ": " + more;
    }

    String text(Notice notice) {
        return notice.text().in(language);
    }

    String step(Notice notice) {
        return notice.step().in(language);
    }

    private String number(String name, long value, Notice notice) {
        if (!name.endsWith("Minor") || notice.currency() == null) {
            return NumberFormat.getIntegerInstance(locale).format(value);
        }
        Currency currency = Currency.getInstance(notice.currency());
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(currency);
        money.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        money.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return money.format(BigDecimal.valueOf(value, currency.getDefaultFractionDigits()));
    }

    private String times(List<Instant> times) {
        String first =
                times.stream().limit(MOST_TIMES).map(this::time).collect(Collectors.joining("; "));
        return times.size() > MOST_TIMES
                ? first + pick(" und danach weiter", " and on after that")
                : first;
    }

    private String time(Instant at) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone);
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(today)
                ? pick("heute ", "today ") + clock.format(at)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale)
                                .format(day)
                        + ' '
                        + clock.format(at);
    }

    private String pick(String german, String english) {
        return new BothLanguages(german, english).in(language);
    }
}
