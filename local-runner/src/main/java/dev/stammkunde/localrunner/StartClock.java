package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.time.RunnerClock;

import java.time.Duration;
import java.util.Optional;

/** Decides what the clock shows at the start. */
final class StartClock {

    private StartClock() {}

    /**
     * Takes the instant that was asked for, else the distance that the data folder kept, else the
     * machine's time.
     */
    static RunnerClock of(Options options, Optional<DataFolder> data) {
        var kept = data.flatMap(DataFolder::findClockOffset);
        var clock =
                options.clock()
                        .map(RunnerClock::startingAt)
                        .orElseGet(() -> new RunnerClock(kept.orElse(Duration.ZERO)));
        if (kept.filter(offset -> offset.compareTo(clock.offset().plusSeconds(1)) > 0)
                .isPresent()) {
            throw new StartException(
                    "The data folder was last used at a later time than --clock gives; time does not run backwards.");
        }
        data.ifPresent(folder -> folder.keepClockOffset(clock.offset()));
        return clock;
    }
}
