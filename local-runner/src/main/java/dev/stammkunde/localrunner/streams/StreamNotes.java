package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.streams.StreamStatus.StreamNote;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What people must know of a mapping: changes that it lost, and why a call failed last. */
final class StreamNotes {

    private static final int KEPT = 20;

    private final Deque<StreamNote> losses = new ArrayDeque<>();
    private final String mapping;
    private final Clock clock;
    private final Problems problems;
    private Optional<StreamNote> lastError = Optional.empty();

    StreamNotes(String mapping, Clock clock, Problems problems) {
        this.mapping = mapping;
        this.clock = clock;
        this.problems = problems;
    }

    /** Says loudly that changes are lost. */
    synchronized void lost(String text) {
        problems.report(mapping + " lost changes: " + text);
        losses.addFirst(new StreamNote(clock.instant(), text));
        if (losses.size() > KEPT) {
            losses.removeLast();
        }
    }

    synchronized void failed(String reason) {
        lastError = Optional.of(new StreamNote(clock.instant(), reason));
    }

    synchronized void unreachable(Throwable cause) {
        problems.report(mapping + " cannot read its stream: " + Problems.describe(cause));
        failed(Problems.describe(cause));
    }

    /** Returns what was lost, the latest first. */
    synchronized List<StreamNote> losses() {
        return List.copyOf(losses);
    }

    synchronized Optional<StreamNote> findLastError() {
        return lastError;
    }
}
