package dev.stammkunde.campaigns.schedules;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schedule between two days.
 *
 * @param zone of the expression and of the days
 * @param starts the first day, if it is not due from the beginning on
 * @param ends the last day, if there is one
 * @param since from when a rate counts that has no first day
 */
public record SchedulePlan(
        String expression,
        ZoneId zone,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        Instant since) {

    private static final Duration A_YEAR = Duration.ofDays(366);

    /** Returns the moment at which the first day begins. */
    public Optional<Instant> findStart() {
        return Optional.ofNullable(starts).map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** Returns the last moment of the last day, in whole seconds. */
    public Optional<Instant> findEnd() {
        return Optional.ofNullable(ends)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
    }

    /** Returns whether it is due in the coming year at a local time that its zone leaves out. */
    boolean isSkippedWithinAYear(Instant now) {
        Instant from = findStart().filter(now::isBefore).orElse(now);
        Instant until = from.plus(A_YEAR);
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        while (change != null && change.getInstant().isBefore(until)) {
            if (change.isGap() && isDueIn(change) && !isOver(change.getInstant())) {
                return true;
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return false;
    }

    /** On a calendar that has the times which the zone leaves out. */
    private boolean isDueIn(ZoneOffsetTransition gap) {
        Instant before = gap.getDateTimeBefore().toInstant(ZoneOffset.UTC).minusNanos(1);
        Instant after = gap.getDateTimeAfter().toInstant(ZoneOffset.UTC);
        return switch (ScheduleTimes.parse(expression, ZoneOffset.UTC, since)) {
            case CronTimes cron -> cron.findNext(before).filter(after::isAfter).isPresent();
            case AtTime _, RateTimes _ -> false;
        };
    }

    private boolean isOver(Instant at) {
        return findEnd().filter(at::isAfter).isPresent();
    }

    /**
     * Returns the next times after the given one, between the two days.
     *
     * @throws MalformedScheduleException if the expression is malformed
     */
    public List<Instant> next(Instant after, int most) {
        return after(after).limit(most).toList();
    }

    /**
     * Returns the times from a moment on and before another, between the two days; later ones are
     * not looked for.
     *
     * @param most no more than so many
     * @throws MalformedScheduleException if the expression is malformed
     */
    public List<Instant> between(Instant first, Instant until, int most) {
        return after(first.minusNanos(1)).takeWhile(until::isAfter).limit(most).toList();
    }

    private Stream<Instant> after(Instant after) {
        Instant start = findStart().orElse(since);
        // A moment before, so that the very start is a time too.
        Instant from =
                findStart().map(first -> first.minusNanos(1)).filter(after::isBefore).orElse(after);
        Stream<Instant> times = ScheduleTimes.parse(expression, zone, start).after(from);
        return findEnd().map(end -> times.takeWhile(time -> !time.isAfter(end))).orElse(times);
    }
}
