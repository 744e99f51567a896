package dev.stammkunde.localrunner.schedules;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

import dev.stammkunde.testkit.template.TemplateException;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a schedule of EventBridge Scheduler is due: {@code cron(…)}, {@code rate(…)} or {@code
 * at(…)}. A local time that the zone skips in spring is skipped; one that it repeats in autumn
 * comes once.
 */
public sealed interface ScheduleTimes {

    /** Returns the first time after the given one; empty if there is none. */
    Optional<Instant> findNext(Instant after);

    /**
     * Reads an expression.
     *
     * @param start from when a rate counts
     * @throws TemplateException if it is none of the three, or malformed
     */
    static ScheduleTimes parse(String expression, ZoneId zone, Instant start) {
        var match = Pattern.compile("(cron|rate|at)\\((.+)\\)").matcher(expression.strip());
        if (!match.matches()) {
            throw new TemplateException(expression + " is neither cron(…) nor rate(…) nor at(…).");
        }
        var argument = match.group(2).strip();
        try {
            return switch (match.group(1)) {
                case "cron" -> Cron.parse(argument, zone);
                case "rate" -> Rate.parse(argument, start);
                default -> new Once(LocalDateTime.parse(argument).atZone(zone).toInstant());
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TemplateException(expression + " is malformed: " + e.getMessage());
        }
    }

    /** One moment. */
    record Once(Instant at) implements ScheduleTimes {
        @Override
        public Optional<Instant> findNext(Instant after) {
            return at.isAfter(after) ? Optional.of(at) : Optional.empty();
        }
    }

    /** Every so often, in real hours whatever the zone does. */
    record Rate(Instant start, Duration period) implements ScheduleTimes {

        private static final Pattern FORM =
                Pattern.compile("([1-9][0-9]{0,8}) (minute|hour|day)s?");

        static Rate parse(String argument, Instant start) {
            var match = FORM.matcher(argument);
            if (!match.matches()) {
                throw new IllegalArgumentException("a rate is a number of minutes, hours or days");
            }
            var count = Long.parseLong(match.group(1));
            return new Rate(
                    start,
                    switch (match.group(2)) {
                        case "minute" -> Duration.ofMinutes(count);
                        case "hour" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }

        @Override
        public Optional<Instant> findNext(Instant after) {
            if (after.isBefore(start)) {
                return Optional.of(start.plus(period));
            }
            var passed = Duration.between(start, after).dividedBy(period);
            return Optional.of(start.plus(period.multipliedBy(passed + 1)));
        }
    }

    /** By the calendar of a time zone. */
    record Cron(ExecutionTime times, ZoneId zone) implements ScheduleTimes {

        private static final CronDefinition FORM =
                CronDefinitionBuilder.defineCron()
                        .withMinutes()
                        .withStrictRange()
                        .and()
                        .withHours()
                        .withStrictRange()
                        .and()
                        .withDayOfMonth()
                        .supportsL()
                        .supportsW()
                        .supportsLW()
                        .supportsQuestionMark()
                        .and()
                        .withMonth()
                        .and()
                        .withDayOfWeek()
                        .withValidRange(1, 7)
                        .withMondayDoWValue(2)
                        .supportsHash()
                        .supportsL()
                        .supportsQuestionMark()
                        .and()
                        .withYear()
                        .withValidRange(1970, 2199)
                        .and()
                        .instance();

        static Cron parse(String argument, ZoneId zone) {
            if (argument.split("\\s+").length != 6) {
                throw new IllegalArgumentException("a cron has six fields");
            }
            return new Cron(ExecutionTime.forCron(new CronParser(FORM).parse(argument)), zone);
        }

        @Override
        public Optional<Instant> findNext(Instant after) {
            // On a calendar without clock changes; the zone comes in afterwards.
            var local = LocalDateTime.ofInstant(after, zone).atZone(ZoneOffset.UTC);
            // In a repeated hour the same local time was already passed once.
            var from = local.minusHours(3);
            for (var next = times.nextExecution(from);
                    next.isPresent();
                    next = times.nextExecution(next.get())) {
                var instant = findInstant(next.get());
                if (instant.filter(due -> due.isAfter(after)).isPresent()) {
                    return instant;
                }
            }
            return Optional.empty();
        }

        private Optional<Instant> findInstant(ZonedDateTime calendar) {
            var local = calendar.toLocalDateTime();
            var offsets = zone.getRules().getValidOffsets(local);
            return offsets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(local.toInstant(offsets.getFirst()));
        }
    }
}
