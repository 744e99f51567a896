package dev.stammkunde.localrunner.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Runs at the speed of the machine's clock, at a distance from it that can only grow. Safe for use
 * by many threads.
 */
public final class RunnerClock extends Clock {

    private final Clock machine = Clock.systemUTC();

    /** From which time of the machine on which distance held. */
    private final NavigableMap<Instant, Duration> offsets = new ConcurrentSkipListMap<>();

    private volatile Duration offset;

    public RunnerClock(Duration offset) {
        this.offset = offset;
        offsets.put(Instant.MIN, offset);
    }

    /** Returns a clock that shows the instant now. */
    public static RunnerClock startingAt(Instant instant) {
        return new RunnerClock(Duration.between(Instant.now(), instant));
    }

    /** Returns how far ahead of the machine's clock it is. */
    public Duration offset() {
        return offset;
    }

    /** Moves to the instant, if that is not in the past; it runs on from there. */
    public synchronized void moveTo(Instant instant) {
        if (instant.isAfter(instant())) {
            var now = machine.instant();
            offset = Duration.between(now, instant);
            offsets.put(now, offset);
        }
    }

    /** Returns what this clock showed when the machine's clock showed the given time. */
    public Instant atMachineTime(Instant machineTime) {
        return machineTime.plus(offsets.floorEntry(machineTime).getValue());
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC)
                ? this
                : Clock.tick(this, Duration.ofNanos(1)).withZone(zone);
    }
}
