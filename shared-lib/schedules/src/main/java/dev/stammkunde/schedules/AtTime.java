package dev.stammkunde.schedules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** One moment. */
record AtTime(LocalDateTime local, ZoneId zone) implements ScheduleTimes {
    @Override
    public Optional<Instant> findNext(Instant after) {
        return Optional.of(local.atZone(zone).toInstant()).filter(at -> at.isAfter(after));
    }
}
