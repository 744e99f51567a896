package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.functions.BatchOutcome;
import dev.stammkunde.localrunner.functions.FunctionResult;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.template.StreamMapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Brings a batch of changes to its function, in order, until each was handled or given up, as
 * Lambda does: the batch of a failed call is cut in half where the mapping says so, which counts as
 * no attempt; after a partial failure it begins again with the first that failed, which counts as
 * one; and what failed too often or became too old is told to the failure queue. It is tried again
 * after a moment rather than after minutes.
 */
final class BatchDelivery {

    private final StreamMapping mapping;
    private final Environment environment;

    BatchDelivery(StreamMapping mapping, Environment environment) {
        this.mapping = mapping;
        this.environment = environment;
    }

    /**
     * What a delivery needs.
     *
     * @param letters is told of what was given up
     * @param retryPause how long to wait before a batch is tried again
     */
    record Environment(
            Call function,
            Consumer<GivenUp> letters,
            StreamSwitches switches,
            Clock clock,
            Duration retryPause) {}

    /** Calls the function. */
    @FunctionalInterface
    interface Call {

        FunctionResult call(byte[] event, int changes);
    }

    /** Hears how a delivery gets on. */
    interface Progress {

        /** All up to this change was handled or given up. */
        void done(Change last);

        /** A call failed, for this reason. */
        void failed(String reason);
    }

    /** A part of a batch, with how often it was tried again and whether it was handled before. */
    private record Part(List<Change> changes, int retries, boolean repeated) {

        Part from(int first, int nextRetries) {
            return new Part(changes.subList(first, changes.size()), nextRetries, repeated);
        }

        Part first(int count) {
            return new Part(changes.subList(0, count), retries, repeated);
        }
    }

    /**
     * Delivers a batch.
     *
     * @param goesOn whether to go on; what a call did after it was to end does not count
     */
    void deliver(List<Change> batch, Progress progress, BooleanSupplier goesOn)
            throws InterruptedException {
        Deque<Part> parts = new ArrayDeque<>();
        parts.push(new Part(batch, 0, false));
        while (!parts.isEmpty() && goesOn.getAsBoolean()) {
            var part = withoutTooOld(parts.pop(), progress);
            if (!part.changes().isEmpty()) {
                attempt(part, parts, progress, goesOn);
            }
        }
    }

    private Part withoutTooOld(Part part, Progress progress) {
        var oldest = mapping.retries().oldest();
        if (oldest.isEmpty()) {
            return part;
        }
        var limit = environment.clock().instant().minus(oldest.get());
        var count = (int) part.changes().stream().takeWhile(c -> isBefore(c, limit)).count();
        if (count > 0) {
            giveUp(
                    part.first(count),
                    GivenUp.Why.AGE,
                    part.retries(),
                    "It became older than the mapping allows.",
                    progress);
        }
        return part.from(count, part.retries());
    }

    private static boolean isBefore(Change change, Instant limit) {
        return change.at().isBefore(limit);
    }

    private void attempt(Part part, Deque<Part> parts, Progress progress, BooleanSupplier goesOn)
            throws InterruptedException {
        var event = ChangeJson.event(part.changes());
        if (event.length > Functions.LARGEST_EVENT && part.changes().size() > 1) {
            halve(part, parts);
            return;
        }
        var result = environment.function().call(event, part.changes().size());
        if (!goesOn.getAsBoolean()) {
            return;
        }
        var ids = part.changes().stream().map(Change::sequenceNumber).toList();
        switch (BatchOutcome.of(ids, result, mapping.reportsFailures())) {
            case BatchOutcome.Items items when items.failures().isEmpty() ->
                    succeed(part, parts, progress);
            case BatchOutcome.Items items -> {
                var first = firstFailure(ids, items);
                var reason = String.valueOf(items.failures().get(ids.get(first)));
                progress.failed(reason);
                if (first > 0) {
                    progress.done(part.changes().get(first - 1));
                }
                retry(part.from(first, part.retries()), parts, reason, progress);
            }
            case BatchOutcome.Whole whole -> {
                progress.failed(whole.reason());
                if (whole.called() && mapping.retries().bisects() && part.changes().size() > 1) {
                    halve(part, parts);
                } else {
                    retry(part, parts, whole.reason(), progress);
                }
            }
        }
    }

    private void succeed(Part part, Deque<Part> parts, Progress progress) {
        if (!part.repeated() && environment.switches().takeTwice()) {
            parts.push(new Part(part.changes(), part.retries(), true));
        } else {
            progress.done(part.changes().getLast());
        }
    }

    private static int firstFailure(List<String> ids, BatchOutcome.Items items) {
        for (int index = 0; index < ids.size(); index++) {
            if (items.failures().containsKey(ids.get(index))) {
                return index;
            }
        }
        throw new IllegalStateException("A failure is of none of the batch.");
    }

    private static void halve(Part part, Deque<Part> parts) {
        var half = part.changes().size() / 2;
        parts.push(part.from(half, part.retries()));
        parts.push(part.first(half));
    }

    private void retry(Part part, Deque<Part> parts, String reason, Progress progress)
            throws InterruptedException {
        var most = mapping.retries().most();
        if (most.isPresent() && part.retries() >= most.getAsInt()) {
            giveUp(part, GivenUp.Why.RETRIES, part.retries() + 1, reason, progress);
        } else {
            Thread.sleep(environment.retryPause());
            parts.push(part.from(0, part.retries() + 1));
        }
    }

    private void giveUp(Part part, GivenUp.Why why, int calls, String reason, Progress progress) {
        progress.failed(reason);
        environment.letters().accept(new GivenUp(part.changes(), why, calls, reason));
        progress.done(part.changes().getLast());
    }
}
