package dev.stammkunde.campaigns.schedules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a schedule of EventBridge Scheduler is due: {@code cron(…)}, {@code rate(…)} or {@code
 * at(…)}. A local time that the zone skips in spring is skipped; one that it repeats in autumn
 * comes once.
 */
public sealed interface ScheduleTimes permits AtTime, CronTimes, RateTimes {

    /** Returns the first time after the given one; empty if there is none. */
    Optional<Instant> findNext(Instant after);

    /** Returns the times after the given one; each is found when it is asked for. */
    default Stream<Instant> after(Instant after) {
        return Stream.iterate(
                        findNext(after), Optional::isPresent, last -> last.flatMap(this::findNext))
                .flatMap(Optional::stream);
    }

    /** Returns the next times after the given one, at most so many. */
    default List<Instant> next(Instant after, int most) {
        return after(after).limit(most).toList();
    }

    /**
     * Reads an expression.
     *
     * @param start from when a rate counts
     * @throws MalformedScheduleException if it is none of the three, or malformed
     */
    static ScheduleTimes parse(String expression, ZoneId zone, Instant start) {
        Matcher match = Pattern.compile("(cron|rate|at)\\((.+)\\)").matcher(expression.strip());
        if (!match.matches()) {
            throw new MalformedScheduleException("is neither cron(…) nor rate(…) nor at(…)");
        }
        String argument = match.group(2).strip();
        try {
            return switch (match.group(1)) {
                case "cron" -> CronTimes.parse(argument, zone);
                case "rate" -> RateTimes.parse(argument, start);
                default -> AtTime.parse(argument, zone);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedScheduleException("is malformed: " + e.getMessage());
        }
    }
}
