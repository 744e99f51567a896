package dev.stammkunde.campaigns.schedules;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/** By the calendar of a time zone. */
record CronTimes(CronFields fields, ExecutionTime times, ZoneId zone) implements ScheduleTimes {

    /** No clock is put back by more than that. */
    private static final Duration LONGEST_CHANGE = Duration.ofHours(3);

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

    static CronTimes parse(String argument, ZoneId zone) {
        CronFields fields = CronFields.parse(argument);
        return new CronTimes(
                fields, ExecutionTime.forCron(new CronParser(FORM).parse(argument)), zone);
    }

    @Override
    public Optional<Instant> findNext(Instant after) {
        // On a calendar without clock changes; the zone comes in afterwards.
        ZonedDateTime local = LocalDateTime.ofInstant(after, zone).atZone(ZoneOffset.UTC);
        ZonedDateTime from = mayRepeat(after) ? local.minus(LONGEST_CHANGE) : local;
        for (Optional<ZonedDateTime> next = times.nextExecution(from);
                next.isPresent();
                next = times.nextExecution(next.get())) {
            Optional<Instant> instant = findInstant(next.get());
            if (instant.filter(due -> due.isAfter(after)).isPresent()) {
                return instant;
            }
        }
        return Optional.empty();
    }

    /** In a repeated hour the same local time was already passed once. */
    private boolean mayRepeat(Instant after) {
        ZoneRules rules = zone.getRules();
        return !rules.getOffset(after).equals(rules.getOffset(after.minus(LONGEST_CHANGE)));
    }

    private Optional<Instant> findInstant(ZonedDateTime calendar) {
        LocalDateTime local = calendar.toLocalDateTime();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? Optional.empty()
                : Optional.of(local.toInstant(offsets.getFirst()));
    }
}
