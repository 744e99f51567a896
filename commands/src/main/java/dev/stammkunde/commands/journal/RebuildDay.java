package dev.stammkunde.commands.journal;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;

import java.util.ArrayList;
import java.util.List;

/**
 * Rebuilds a day of the journal from the tables, compares it with what is there, and may fill what
 * is missing. Nothing that is there is ever changed: what differs is told.
 */
public final class RebuildDay {

    /** Entries that are filled in with one object. */
    private static final int FILLED_AT_ONCE = 10_000;

    /** What was found. */
    public record Found(long booked, long missing, long unknown, long different, long filled) {

        /** Whether the journal is now what the tables say. */
        public boolean isWell() {
            return missing == filled && unknown == 0 && different == 0;
        }
    }

    /** Receives each difference, one line each, and how far it has come. */
    public interface Listener {
        void found(String difference);

        void progressed(String how);
    }

    private final BookedEntries entries;
    private final JournalObjects objects;
    private final JournalParts parts;
    private final LineSpill spill;

    public RebuildDay(
            BookedEntries entries, JournalObjects objects, JournalParts parts, LineSpill spill) {
        this.entries = entries;
        this.objects = objects;
        this.parts = parts;
        this.spill = spill;
    }

    /**
     * Compares a day.
     *
     * @param fills whether what is missing is filled in
     */
    public Found day(JournalDay day, boolean fills, Listener listener) throws InterruptedException {
        LineSorter booked = new LineSorter(spill);
        entries.read(
                day.shopId(),
                day.date(),
                new BookedEntries.Receiver() {
                    @Override
                    public void entry(LedgerEntry entry) {
                        booked.add(JournalLineJson.of(entry));
                    }

                    @Override
                    public synchronized void progressed(long items) {
                        listener.progressed("looked at %,d items of the tables".formatted(items));
                    }
                });
        Differences differences = new Differences(day, fills, listener);
        try (LineSource ofTables = booked.sorted();
                LineSource ofJournal = new ReadJournal(objects, spill).lines(day)) {
            long same = new DayComparison(differences).compare(ofTables, ofJournal);
            differences.fill();
            return differences.found(same);
        }
    }

    private final class Differences implements DayComparison.Listener {

        private final JournalDay day;
        private final boolean fills;
        private final Listener listener;
        private List<JournalLine> open = new ArrayList<>();
        private long missing;
        private long unknown;
        private long different;
        private long filled;

        Differences(JournalDay day, boolean fills, Listener listener) {
            this.day = day;
            this.fills = fills;
            this.listener = listener;
        }

        @Override
        public void missing(JournalLine line) {
            missing++;
            tell(line, fills ? "was missing, filled from the tables" : "missing");
            if (fills) {
                open.add(line);
                if (open.size() == FILLED_AT_ONCE) {
                    fill();
                }
            }
        }

        @Override
        public void unknown(JournalLine line) {
            unknown++;
            tell(line, "in the journal, and not in the tables");
        }

        @Override
        public void different(JournalLine line) {
            different++;
            tell(line, "in the journal with another content than in the tables");
        }

        private void tell(JournalLine line, String what) {
            listener.found(
                    "%s %s: customer %s, entry %d: %s"
                            .formatted(
                                    day.shopId(),
                                    day.date(),
                                    line.customerId(),
                                    line.sequence(),
                                    what));
        }

        void fill() {
            if (!open.isEmpty()) {
                JournalParts.Kept unused = parts.keep(day, SortedLines.of(open));
                filled += open.size();
                open = new ArrayList<>();
            }
        }

        Found found(long same) {
            return new Found(same + missing, missing, unknown, different, filled);
        }
    }
}
