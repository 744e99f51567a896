package dev.stammkunde.cases;

import dev.stammkunde.campaigns.calendar.FreeDays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts in the working days of a shop, by the clock on its wall. Not for several threads. */
public final class WorkingTime {

    private static final String COUNTRY = "DE";

    /** No two working days are further apart, unless a state were free for a year. */
    private static final int MOST_DAYS = 366;

    private final WorkingHours hours;
    private final FreeDays freeDays;
    private final Map<Integer, Set<LocalDate>> known = new HashMap<>();

    public WorkingTime(WorkingHours hours, FreeDays freeDays) {
        this.hours = hours;
        this.freeDays = freeDays;
    }

    /**
     * Returns the same time of day on the next working day. Where the clock is put forward over
     * that time, it is as much later as the clock is put forward; of an hour that comes twice it is
     * in the first.
     */
    public Instant nextWorkingDay(Instant at) {
        var local = at.atZone(hours.zone());
        LocalDate day = local.toLocalDate().plusDays(1);
        for (int i = 0; i < MOST_DAYS && !isWorkingDay(day); i++) {
            day = day.plusDays(1);
        }
        return day.atTime(local.toLocalTime()).atZone(hours.zone()).toInstant();
    }

    /** Returns how many whole minutes of work there are from one moment to another; 0 backwards. */
    public long minutesBetween(Instant from, Instant until) {
        LocalDate last = until.atZone(hours.zone()).toLocalDate();
        Duration worked = Duration.ZERO;
        for (LocalDate day = from.atZone(hours.zone()).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant begins = later(from, moment(day, hours.from()));
                Instant ends = earlier(until, moment(day, hours.until()));
                worked =
                        ends.isAfter(begins) ? worked.plus(Duration.between(begins, ends)) : worked;
            }
        }
        return worked.toMinutes();
    }

    /**
     * Returns the latest moment from which on so much work is left until another; that one itself
     * where there was never so much.
     */
    public Instant before(Instant until, Duration work) {
        Duration left = work;
        LocalDate day = until.atZone(hours.zone()).toLocalDate();
        for (int i = 0; i < MOST_DAYS; i++) {
            Instant begins = moment(day, hours.from());
            Instant ends = earlier(until, moment(day, hours.until()));
            if (isWorkingDay(day) && ends.isAfter(begins)) {
                Duration there = Duration.between(begins, ends);
                if (there.compareTo(left) >= 0) {
                    return ends.minus(left);
                }
                left = left.minus(there);
            }
            day = day.minusDays(1);
        }
        return until;
    }

    /** Whether anybody works on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek())
                && !known.computeIfAbsent(
                                day.getYear(),
                                year -> freeDays.ofYear(COUNTRY, hours.state(), year))
                        .contains(day);
    }

    private Instant moment(LocalDate day, LocalTime time) {
        ZoneId zone = hours.zone();
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
