package dev.stammkunde.localrunner.schedules;

import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.schedules.MalformedScheduleException;
import dev.stammkunde.schedules.ScheduleTimes;
import dev.stammkunde.testkit.template.TemplateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All schedules of the stack and when each is due next. Taking what is due needs a lock of the
 * caller; looking does not.
 */
public final class Schedules {

    private final Map<Stack.Schedule, Upcoming> next = new ConcurrentHashMap<>();
    private final AsynchronousCalls calls;

    /** Counts from the given time on; what was due before is not made up for. */
    public Schedules(Stack stack, AsynchronousCalls calls, Instant start) {
        this.calls = calls;
        for (Stack.Schedule schedule : stack.schedules()) {
            var due = times(schedule, start);
            due.findNext(start)
                    .ifPresent(instant -> next.put(schedule, new Upcoming(due, instant)));
        }
    }

    private static ScheduleTimes times(Stack.Schedule schedule, Instant start) {
        try {
            return ScheduleTimes.parse(schedule.expression(), schedule.zone(), start);
        } catch (MalformedScheduleException e) {
            throw new TemplateException(schedule.expression() + ' ' + e.problem());
        }
    }

    private record Upcoming(ScheduleTimes times, Instant at) {}

    /** A schedule that is due, and when. */
    public record Due(Stack.Schedule schedule, Instant at) {}

    /** Returns the next time at which any schedule is due. */
    public Optional<Instant> findNext() {
        return next.values().stream().map(Upcoming::at).min(Instant::compareTo);
    }

    /**
     * Returns the schedules that are due at the first due time up to the given one, and moves them
     * on.
     */
    public List<Due> takeDue(Instant until) {
        var first = findNext().filter(instant -> !instant.isAfter(until));
        if (first.isEmpty()) {
            return List.of();
        }
        var due = new ArrayList<Due>();
        for (Map.Entry<Stack.Schedule, Upcoming> entry : next.entrySet()) {
            if (entry.getValue().at().equals(first.get())) {
                due.add(new Due(entry.getKey(), first.get()));
                moveOn(entry.getKey(), entry.getValue().times(), first.get());
            }
        }
        due.sort(Comparator.comparing(one -> one.schedule().name()));
        return due;
    }

    private void moveOn(Stack.Schedule schedule, ScheduleTimes times, Instant at) {
        times.findNext(at)
                .ifPresentOrElse(
                        instant -> next.put(schedule, new Upcoming(times, instant)),
                        () -> next.remove(schedule));
    }

    /** Calls the function of a schedule that is due, and waits for it. */
    public void fire(Due due) {
        calls.call(
                due.schedule().functionId(),
                "schedule " + due.schedule().name(),
                ScheduledEvent.of(due.schedule(), due.at()));
    }

    /** Returns each schedule with its next time. */
    public Map<Stack.Schedule, Instant> upcoming() {
        var upcoming = new LinkedHashMap<Stack.Schedule, Instant>();
        next.forEach((schedule, due) -> upcoming.put(schedule, due.at()));
        return upcoming;
    }
}
