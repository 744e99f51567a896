package dev.stammkunde.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stretch of days in which a customer is invited to a survey once. Waves follow each other
 * without gaps from the epoch's day on, so that the same day is always in the same wave.
 *
 * @param firstDay also its name
 * @param days how long it is
 */
public record Wave(LocalDate firstDay, int days) {

    /** How long after its last day answers count, and can be edited. */
    public static final int ANSWER_DAYS = 14;

    /** Returns the wave that a day is in. */
    public static Wave of(LocalDate day, int days) {
        return new Wave(
                LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), days) * (long) days), days);
    }

    public String name() {
        return firstDay.toString();
    }

    /** Returns when it closes: an answer from then on is late, and is kept but not counted. */
    public Instant closesAt(ZoneId zone) {
        return firstDay.plusDays((long) days + ANSWER_DAYS).atStartOfDay(zone).toInstant();
    }
}
