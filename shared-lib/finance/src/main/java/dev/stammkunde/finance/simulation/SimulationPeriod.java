package dev.stammkunde.finance.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Whose purchases a simulation is about: those that were paid in a time, as the ledger knew them at
 * its end.
 *
 * @param from the first instant
 * @param until the first instant that is not of it; what was booked from then on is not looked at
 * @param zone in which its months are counted
 */
public record SimulationPeriod(Instant from, Instant until, ZoneId zone) {

    private static final int MONTHS = 12;

    public SimulationPeriod {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
    }

    /** Returns the twelve months up to the beginning of a day of the shop. */
    public static SimulationPeriod lastYear(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new SimulationPeriod(
                today.minusMonths(MONTHS).atStartOfDay(zone).toInstant(),
                today.atStartOfDay(zone).toInstant(),
                zone);
    }

    /** Whether an instant is of it. */
    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /**
     * Returns the earliest day of the journal that can have a purchase of it: one more, since a
     * shop's clock may be ahead of ours.
     */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
    }

    /** Returns the latest day of the journal that is read, which is read first. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(until.minusNanos(1), ZoneOffset.UTC);
    }

    /** Returns how many days of the journal are read. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1);
    }
}
