package dev.stammkunde.insights.lift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * Whose draws are compared: those of some days. It is fixed by the calendar or by the campaign, and
 * never by what was bought.
 *
 * @param from the first day
 * @param to the last day
 * @param days for how many days after it purchases count
 */
public record LiftSpan(LocalDate from, LocalDate to, ZoneId zone, int days) {

    private static final int MONTHS = 3;

    /** Further back a record of a mail may be gone. */
    private static final int LONGEST_DAYS = 700;

    /** Returns the quarter of the calendar that a day is in. */
    static LiftSpan quarter(LocalDate day, ZoneId zone, int days) {
        LocalDate from = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new LiftSpan(from, from.plusMonths(MONTHS).minusDays(1), zone, days);
    }

    /** Returns the quarter before this one. */
    LiftSpan before() {
        return quarter(from.minusDays(1), zone, days);
    }

    /** Returns all days until a last one. */
    static LiftSpan until(LocalDate last, ZoneId zone, int days) {
        return new LiftSpan(last.minus(LONGEST_DAYS, ChronoUnit.DAYS), last, zone, days);
    }

    /** Whether it is a quarter of the calendar, and not all days until a last one. */
    public boolean isQuarter() {
        return from.plusMonths(MONTHS).minusDays(1).equals(to);
    }

    /** Returns the first moment. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Returns the first moment after the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns when the last purchase that counts is known. */
    public Instant judgedFrom() {
        return to.plusDays(1L + days).atStartOfDay(zone).toInstant();
    }
}
