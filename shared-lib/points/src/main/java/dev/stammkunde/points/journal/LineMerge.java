package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Makes one sorted list of several, in which each line is once. */
final class LineMerge implements LineSource {

    private record Head(JournalLine line, LineSource rest) {}

    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::line, JournalLine.ORDER));
    private final List<LineSource> sources;
    private @Nullable JournalLine last;

    LineMerge(List<LineSource> sources) {
        this.sources = List.copyOf(sources);
        sources.forEach(this::advance);
    }

    private void advance(LineSource source) {
        JournalLine line = source.next();
        if (line == null) {
            source.close();
        } else {
            heads.add(new Head(line, source));
        }
    }

    @Override
    public @Nullable JournalLine next() {
        while (true) {
            Head head = heads.poll();
            if (head == null) {
                return null;
            }
            advance(head.rest());
            JournalLine before = last;
            if (before == null || JournalLine.ORDER.compare(before, head.line()) < 0) {
                last = head.line();
                return head.line();
            }
            requireSame(before, head.line());
        }
    }

    private static void requireSame(JournalLine before, JournalLine line) {
        if (!before.equals(line)) {
            throw new BrokenJournalException("lines are not in their order");
        }
    }

    @Override
    public void close() {
        new ArrayList<>(sources).forEach(LineSource::close);
    }
}
