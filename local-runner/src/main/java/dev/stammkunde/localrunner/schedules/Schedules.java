package dev.stammkunde.localrunner.schedules;

import dev.stammkunde.campaigns.schedules.MalformedScheduleException;
import dev.stammkunde.campaigns.schedules.ScheduleTimes;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.queues.Undelivered;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.TemplateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * All schedules and when each is due next: those of the stack and those that functions made. Taking
 * what is due needs a lock of the caller; all else does not.
 */
public final class Schedules {

    private final Map<Schedule.Key, Upcoming> next = new ConcurrentHashMap<>();
    private final Stack stack;
    private final AsynchronousCalls calls;
    private final Queues queues;
    private final Problems problems;
    private volatile Consumer<Due> completion = _ -> {};

    /** Counts from the given time on; what was due before is not made up for. */
    public Schedules(
            Stack stack, AsynchronousCalls calls, Queues queues, Problems problems, Instant start) {
        this.stack = stack;
        this.calls = calls;
        this.queues = queues;
        this.problems = problems;
        for (Stack.Schedule schedule : stack.schedules()) {
            put(ofTemplate(schedule, start), start);
        }
    }

    private static Schedule ofTemplate(Stack.Schedule schedule, Instant start) {
        return new Schedule(
                new Schedule.Key(Schedule.DEFAULT_GROUP, schedule.name()),
                schedule.expression(),
                schedule.zone(),
                times(schedule, start),
                Schedule.Span.ALWAYS,
                false,
                new Schedule.Target.Function(schedule.functionId()),
                schedule.input());
    }

    private static ScheduleTimes times(Stack.Schedule schedule, Instant start) {
        try {
            return ScheduleTimes.parse(schedule.expression(), schedule.zone(), start);
        } catch (MalformedScheduleException e) {
            throw new TemplateException(schedule.expression() + ' ' + e.problem());
        }
    }

    private record Upcoming(Schedule schedule, Instant at) {}

    /** A schedule that is due, and when. */
    public record Due(Schedule schedule, Instant at) {}

    /** Names who is to hear of each call that has ended, however it ended. */
    void whenFired(Consumer<Due> listener) {
        completion = listener;
    }

    /** Sets when the schedule is due next, in place of what had its key. */
    void put(Schedule schedule, Instant after) {
        schedule.findNext(after)
                .ifPresentOrElse(
                        at -> next.put(schedule.key(), new Upcoming(schedule, at)),
                        () -> next.remove(schedule.key()));
    }

    /** Lets it be due no more. */
    void remove(Schedule.Key key) {
        next.remove(key);
    }

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
        for (Upcoming upcoming : next.values()) {
            if (upcoming.at().equals(first.get()) && moveOn(upcoming)) {
                due.add(new Due(upcoming.schedule(), first.get()));
            }
        }
        due.sort(Comparator.comparing(one -> one.schedule().label()));
        return due;
    }

    /** Returns false if somebody changed or deleted the schedule just now. */
    private boolean moveOn(Upcoming upcoming) {
        var schedule = upcoming.schedule();
        return schedule.findNext(upcoming.at())
                .map(at -> next.replace(schedule.key(), upcoming, new Upcoming(schedule, at)))
                .orElseGet(() -> next.remove(schedule.key(), upcoming));
    }

    /** Calls the target of a schedule that is due; waits for it if it is a function. */
    public void fire(Due due) {
        var schedule = due.schedule();
        var event = ScheduledEvent.of(schedule, due.at());
        switch (schedule.target()) {
            case Schedule.Target.Function function ->
                    calls.call(
                            function.id(),
                            "schedule " + schedule.label(),
                            event.getBytes(StandardCharsets.UTF_8));
            case Schedule.Target.Queue target -> send(schedule, target, event);
        }
        completion.accept(due);
    }

    private void send(Schedule schedule, Schedule.Target.Queue target, String event) {
        var queue = stack.findQueue(target.arn());
        if (queue.isPresent()) {
            queues.send(queue.get(), event);
            return;
        }
        problems.report(
                "Schedule "
                        + schedule.label()
                        + " does not reach "
                        + target.arn()
                        + ": there is no such queue.");
        target.deadLetterArn()
                .flatMap(stack::findQueue)
                .ifPresent(
                        deadLetters ->
                                queues.send(
                                        deadLetters,
                                        event,
                                        Undelivered.bySchedule(
                                                schedule.key().group(),
                                                schedule.key().name(),
                                                target.arn())));
    }

    /** Returns each schedule that is still due with its next time, the soonest first. */
    public List<Due> upcoming() {
        return next.values().stream()
                .map(upcoming -> new Due(upcoming.schedule(), upcoming.at()))
                .sorted(Comparator.comparing(Due::at).thenComparing(due -> due.schedule().label()))
                .toList();
    }
}
