package dev.stammkunde.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Some local dates in a row.
 *
 * @param first the first date
 * @param last the last date, itself included; before {@code first} for no date at all
 */
public record DateWindow(LocalDate first, LocalDate last) {

    /**
     * Returns the dates that began after one moment and up to another, so that windows that follow
     * one another without a gap have each date exactly once, whatever the clocks do.
     */
    public static DateWindow between(Instant after, Instant until, ZoneId zone) {
        return new DateWindow(
                LocalDate.ofInstant(after, zone).plusDays(1), LocalDate.ofInstant(until, zone));
    }

    /** One date. */
    public static DateWindow of(LocalDate date) {
        return new DateWindow(date, date);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    public boolean isEmpty() {
        return last.isBefore(first);
    }

    /** Returns these dates, each so many days earlier. */
    public DateWindow minusDays(long days) {
        return new DateWindow(first.minusDays(days), last.minusDays(days));
    }
}
