package dev.stammkunde.finance.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads times as exports have them: ISO 8601, {@code 2026-11-29 10:15:30 +0100} as Shopify has it,
 * {@code 29.11.2026 10:15} as Germans write it. A day and a month that slashes part could be
 * either, and are not read.
 */
public final class TimeText {

    /** Also twelve letters more than a time with nanoseconds. */
    private static final int LONGEST = 48;

    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    form(
                            "uuuu-MM-dd[['T'][ ]HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]]][ ][XXX][XX][X]"),
                    form("dd.MM.uuuu[ HH:mm[:ss]]"));

    private TimeText() {}

    /**
     * Finds the time in a text.
     *
     * @param zone of texts that say none
     */
    public static Optional<Instant> find(String text, ZoneId zone) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        return FORMS.stream().flatMap(form -> parse(stripped, form, zone).stream()).findFirst();
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form, ZoneId zone) {
        try {
            TemporalAccessor time =
                    form.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (time) {
                        case ZonedDateTime zoned -> zoned.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
                    });
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
