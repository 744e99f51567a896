package dev.stammkunde.commands.journal;

import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SortedLines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Sorts more lines than memory holds. Safe for many threads until they are read. */
public final class LineSorter {

    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    private final LineSpill spill;
    private final List<Supplier<LineSource>> sorted = new ArrayList<>();
    private List<JournalLine> open = new ArrayList<>();
    private long characters;

    /** Makes one that puts away what memory should not hold. */
    public LineSorter(LineSpill spill) {
        this.spill = spill;
    }

    /** Adds a line, in any order. */
    public synchronized void add(JournalLine line) {
        open.add(line);
        characters += line.document().length();
        if (characters >= MOST_CHARACTERS) {
            LineSource away = spill.putAway(SortedLines.of(open).source());
            sorted.add(() -> away);
            open = new ArrayList<>();
            characters = 0;
        }
    }

    /** Reads all that were added. */
    public synchronized LineSource sorted() {
        SortedLines last = SortedLines.of(open);
        sorted.add(last::source);
        return ReadJournal.merged(sorted, spill);
    }
}
