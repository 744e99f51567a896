package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads days as one sorted list, whatever objects they lie in.
 *
 * <p>Memory is bounded: at most {@value #MOST_OPEN} objects are open at a time; what many parts
 * hold is merged in steps and put away in between.
 */
public final class ReadJournal {

    /** Parts are some megabytes at most, and an open one is held in memory. */
    static final int MOST_OPEN = 32;

    /** Receives what a day holds, in the order of its lines. */
    public interface Visitor {

        /**
         * Receives a line, of which only its place was read: {@code JournalLineJson.entry} tells
         * whether it is an entry, and one of this day.
         */
        void line(JournalLine line);

        /**
         * Receives two documents that claim one place in an account. One of them at least is
         * forged, or the journal was written by two ledgers: neither is given as a line.
         */
        void conflict(JournalLine one, JournalLine other);
    }

    private final JournalObjects objects;
    private final LineSpill spill;

    public ReadJournal(JournalObjects objects, LineSpill spill) {
        this.objects = objects;
        this.spill = spill;
    }

    /**
     * Reads a day.
     *
     * @throws BrokenJournalException if an object does not hold what its name says
     */
    public void day(JournalDay day, Visitor visitor) {
        try (LineSource lines = lines(day)) {
            JournalLine line = lines.next();
            while (line != null) {
                line = visit(line, lines, visitor);
            }
        }
    }

    /** Gives one place to a visitor, and returns the first line of the next. */
    private static @Nullable JournalLine visit(
            JournalLine line, LineSource lines, Visitor visitor) {
        JournalLine next = lines.next();
        if (next == null || !next.isAtPlaceOf(line)) {
            visitor.line(line);
            return next;
        }
        while (next != null && next.isAtPlaceOf(line)) {
            visitor.conflict(line, next);
            next = lines.next();
        }
        return next;
    }

    /**
     * Opens a day: each line once, and of lines that claim one place all of them. Who reads it that
     * way has to see to these.
     */
    public LineSource lines(JournalDay day) {
        return lines(day, objects.contents(day));
    }

    /**
     * Opens what is given of a day.
     *
     * @param contents what was found of the day, or the part of it that can be read
     */
    public LineSource lines(JournalDay day, DayContents contents) {
        List<Supplier<LineSource>> sources = new ArrayList<>();
        if (!contents.pieces().isEmpty()) {
            sources.add(() -> new LineChain(pieces(day, contents)));
        }
        for (JournalObject part : contents.openParts()) {
            sources.add(() -> objects.open(day, part));
        }
        return merged(sources, spill);
    }

    private List<Supplier<LineSource>> pieces(JournalDay day, DayContents contents) {
        List<Supplier<LineSource>> pieces = new ArrayList<>();
        contents.pieces().forEach(piece -> pieces.add(() -> objects.open(day, piece.object())));
        return pieces;
    }

    /**
     * Merges sorted sources, however many there are.
     *
     * @param sources each is opened once
     */
    public static LineSource merged(List<Supplier<LineSource>> sources, LineSpill spill) {
        List<Supplier<LineSource>> left = sources;
        List<LineSource> away = List.of();
        while (left.size() > MOST_OPEN) {
            away = putAway(left, spill, away);
            left = away.stream().<Supplier<LineSource>>map(source -> () -> source).toList();
        }
        return opened(left);
    }

    /** Merges some at a time, and forgets what was put away before. */
    private static List<LineSource> putAway(
            List<Supplier<LineSource>> sources, LineSpill spill, List<LineSource> before) {
        List<LineSource> away = new ArrayList<>();
        try {
            for (int from = 0; from < sources.size(); from += MOST_OPEN) {
                int to = Math.min(sources.size(), from + MOST_OPEN);
                try (LineSource some = opened(sources.subList(from, to))) {
                    away.add(spill.putAway(some));
                }
            }
            return away;
        } catch (RuntimeException e) {
            away.forEach(LineSource::close);
            before.forEach(LineSource::close);
            throw e;
        }
    }

    private static LineSource opened(List<Supplier<LineSource>> sources) {
        List<LineSource> open = new ArrayList<>();
        try {
            for (Supplier<LineSource> source : sources) {
                open.add(source.get());
            }
            return new LineMerge(open);
        } catch (RuntimeException e) {
            open.forEach(LineSource::close);
            throw e;
        }
    }
}
