package dev.stammkunde.localrunner.schedules;

import dev.stammkunde.localrunner.time.Idleness;
import dev.stammkunde.localrunner.time.RunnerClock;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Fires schedules as time passes, and lets people make it pass faster. */
public final class TimeTravel implements AutoCloseable {

    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);
    private static final Duration LONGEST_NAP = Duration.ofMillis(500);

    /** One thing at a time happens to time. */
    private final ReentrantLock lock = new ReentrantLock();

    private final RunnerClock clock;
    private final Schedules schedules;
    private final Idleness idleness;
    private final Consumer<Duration> offsetKeeper;
    private final Thread ticker;
    private volatile @Nullable Journey journey;

    public TimeTravel(
            RunnerClock clock,
            Schedules schedules,
            Idleness idleness,
            Consumer<Duration> offsetKeeper) {
        this.clock = clock;
        this.schedules = schedules;
        this.idleness = idleness;
        this.offsetKeeper = offsetKeeper;
        this.ticker = Thread.ofVirtual().name("ticker").unstarted(this::tick);
    }

    /** What became of a move. */
    public sealed interface Outcome {
        /** The clock was moved, and these schedules fired on the way. */
        record Moved(List<Schedules.Due> fired) implements Outcome {}

        /** The target is in the past. */
        record Backwards(Instant now) implements Outcome {}

        /**
         * Functions were still at work after minutes; the clock stands where it got to.
         *
         * @param left what was still to be done, for people
         */
        record StillBusy(Instant at, String left) implements Outcome {}
    }

    /**
     * A move under way.
     *
     * @param fired how many schedules fired so far
     */
    public record Journey(Instant from, Instant to, int fired) {}

    /** Returns the move that is under way now. */
    public Optional<Journey> findJourney() {
        return Optional.ofNullable(journey);
    }

    public void start() {
        ticker.start();
    }

    /**
     * Moves the clock to the target, fires what is due on the way in order, and returns when all
     * work is done.
     */
    public Outcome moveTo(Instant target) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var now = clock.instant();
            if (target.isBefore(now)) {
                return new Outcome.Backwards(now);
            }
            journey = new Journey(now, target, 0);
            return travel(now, target);
        } finally {
            journey = null;
            lock.unlock();
        }
    }

    private Outcome travel(Instant from, Instant target) throws InterruptedException {
        var fired = new ArrayList<Schedules.Due>();
        if (!idleness.await(LONGEST_WORK)) {
            return stillBusy();
        }
        for (var due = schedules.takeDue(target); !due.isEmpty(); due = schedules.takeDue(target)) {
            moveClock(due.getFirst().at());
            due.forEach(schedules::fire);
            fired.addAll(due);
            journey = new Journey(from, target, fired.size());
            if (!idleness.awaitKnown(LONGEST_WORK)) {
                return stillBusy();
            }
        }
        moveClock(target);
        return idleness.await(LONGEST_WORK) ? new Outcome.Moved(fired) : stillBusy();
    }

    private Outcome stillBusy() {
        return new Outcome.StillBusy(clock.instant(), idleness.describe());
    }

    /**
     * It is kept at once: what is done on the way was done at that time, whoever stops the runner.
     */
    private void moveClock(Instant to) {
        clock.moveTo(to);
        offsetKeeper.accept(clock.offset());
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(nap());
                lock.lockInterruptibly();
                try {
                    for (Schedules.Due due : schedules.takeDue(clock.instant())) {
                        Thread.startVirtualThread(() -> schedules.fire(due));
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException _) {
            // The runner stops.
        }
    }

    private Duration nap() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left =
                    schedules
                            .findNext()
                            .map(next -> Duration.between(clock.instant(), next))
                            .orElse(LONGEST_NAP);
            if (left.compareTo(LONGEST_NAP) > 0) {
                return LONGEST_NAP;
            }
            return left.isNegative() ? Duration.ZERO : left;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
