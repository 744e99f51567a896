package dev.stammkunde.campaigns.schedules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** One moment; none where the zone skips that local time in spring. */
record AtTime(LocalDateTime local, ZoneId zone) implements ScheduleTimes {

    /** As EventBridge Scheduler writes it, which takes less than Java does. */
    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

    static AtTime parse(String argument, ZoneId zone) {
        if (!FORM.matcher(argument).matches()) {
            throw new IllegalArgumentException(
                    "at(…) takes a local time with seconds and without zone, such as"
                            + " 2026-12-24T09:00:00");
        }
        return new AtTime(LocalDateTime.parse(argument), zone);
    }

    @Override
    public Optional<Instant> findNext(Instant after) {
        return zone.getRules().getValidOffsets(local).stream()
                .findFirst()
                .map(local::toInstant)
                .filter(at -> at.isAfter(after));
    }
}
