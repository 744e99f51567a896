package dev.stammkunde.campaigns.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether a schedule may be set, found out before AWS is asked. */
public sealed interface ScheduleCheck {

    /** More often makes no sense for mail, and costs a run each time. */
    Duration LEAST_INTERVAL = Duration.ofHours(1);

    /**
     * It may.
     *
     * @param nextRuns the next five, or fewer where there are no more
     */
    record Allowed(List<Instant> nextRuns, List<Warning> warnings) implements ScheduleCheck {
        public Allowed {
            nextRuns = List.copyOf(nextRuns);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It may not.
     *
     * @param problem to be read after the name of the field
     */
    record Refused(Reason reason, String problem) implements ScheduleCheck {}

    /** Why a schedule is refused. */
    enum Reason {
        MALFORMED,
        NEVER_FIRES,
        FIRES_TOO_OFTEN
    }

    /** What somebody who sets a schedule should know. */
    enum Warning {
        /**
         * Within a year it is due at a local time that the night of a change to summer time does
         * not have: that run is left out.
         */
        IN_HOUR_OF_CLOCK_CHANGE
    }

    /** Checks a schedule as of a moment. */
    static ScheduleCheck of(SchedulePlan plan, Instant now) {
        List<Instant> runs;
        try {
            runs = plan.next(now, 5);
        } catch (MalformedScheduleException e) {
            return new Refused(Reason.MALFORMED, e.problem());
        }
        if (runs.isEmpty()) {
            return new Refused(
                    Reason.NEVER_FIRES,
                    "never fires: there is no such day or time, or none is left between its first and its"
                            + " last day");
        }
        for (int i = 1; i < runs.size(); i++) {
            if (Duration.between(runs.get(i - 1), runs.get(i)).compareTo(LEAST_INTERVAL) < 0) {
                return new Refused(
                        Reason.FIRES_TOO_OFTEN, "fires more often than once an hour, the limit");
            }
        }
        return new Allowed(
                runs,
                plan.isSkippedWithinAYear(now)
                        ? List.of(Warning.IN_HOUR_OF_CLOCK_CHANGE)
                        : List.of());
    }
}
