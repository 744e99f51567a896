package dev.stammkunde.localrunner.schedules;

import dev.stammkunde.campaigns.schedules.ScheduleTimes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule, of the template or made by a call.
 *
 * @param times when it is due, apart from its start and end
 * @param isDeletedAfterLast whether it goes once it will not be due again
 * @param input what the target gets; without one it gets Scheduler's own event
 */
public record Schedule(
        Key key,
        String expression,
        ZoneId zone,
        ScheduleTimes times,
        Span span,
        boolean isDeletedAfterLast,
        Target target,
        Optional<String> input) {

    /** The group of schedules that name none. */
    public static final String DEFAULT_GROUP = "default";

    /** A name is taken once in each group. */
    public record Key(String group, String name) {}

    /** Between which times it may be due; each bound belongs to it. */
    public record Span(Optional<Instant> start, Optional<Instant> end) {

        static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
    }

    /** What it calls. */
    public sealed interface Target {

        /** A function, called asynchronously. */
        record Function(String id) implements Target {}

        /** A queue that gets the input as a message. */
        record Queue(String arn, Optional<String> deadLetterArn) implements Target {}
    }

    /** Returns the first time after the given one; empty if there is none. */
    Optional<Instant> findNext(Instant after) {
        var from =
                span.start()
                        .map(start -> start.minusNanos(1))
                        .filter(beforeStart -> beforeStart.isAfter(after))
                        .orElse(after);
        return times.findNext(from).filter(next -> span.end().filter(next::isAfter).isEmpty());
    }

    /** Returns whether it is due at one time alone. */
    boolean isOnce() {
        return expression.startsWith("at(");
    }

    /** Returns how people are told of it. */
    public String label() {
        return key.group().equals(DEFAULT_GROUP) ? key.name() : key.group() + "/" + key.name();
    }
}
