package dev.stammkunde.campaigns.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every so often, in real hours whatever the zone does; the first time at the start. */
record RateTimes(Instant start, Duration period) implements ScheduleTimes {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8}) (minute|hour|day)s?");

    /** Ten years: whoever means more means never. */
    private static final Duration LONGEST = Duration.ofDays(3_650);

    static RateTimes parse(String argument, Instant start) {
        Matcher match = FORM.matcher(argument);
        if (!match.matches()) {
            throw new IllegalArgumentException("a rate is a number of minutes, hours or days");
        }
        long count = Long.parseLong(match.group(1));
        Duration period =
                switch (match.group(2)) {
                    case "minute" -> Duration.ofMinutes(count);
                    case "hour" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                };
        if (period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a rate is of at most 3650 days");
        }
        return new RateTimes(start, period);
    }

    @Override
    public Optional<Instant> findNext(Instant after) {
        if (after.isBefore(start)) {
            return Optional.of(start);
        }
        long passed = Duration.between(start, after).dividedBy(period);
        return Optional.of(start.plus(period.multipliedBy(passed + 1)));
    }
}
