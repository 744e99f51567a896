package dev.stammkunde.commands.journal;

import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;

import org.jspecify.annotations.Nullable;

/** How a day of the tables and of the journal differ, and what the journal lacks. */
final class ComparedDay implements DayComparison.Listener {

    private final JournalDay day;
    private final RebuildDay.Listener listener;

    /** The tables' entries once more, for the next comparison. */
    private final LineSorter booked;

    private final LineSorter lacking;
    private long same;
    private long missing;
    private long missingCharacters;
    private long unknown;
    private long different;

    private ComparedDay(JournalDay day, LineSpill spill, RebuildDay.Listener listener) {
        this.day = day;
        this.listener = listener;
        this.booked = new LineSorter(spill);
        this.lacking = new LineSorter(spill);
    }

    /**
     * Compares.
     *
     * @param tables are read to their end, and can be had again from what is returned
     */
    static ComparedDay of(
            JournalDay day,
            LineSource tables,
            LineSource journal,
            LineSpill spill,
            RebuildDay.Listener listener) {
        ComparedDay compared = new ComparedDay(day, spill, listener);
        compared.same = new DayComparison(compared).compare(compared.remembered(tables), journal);
        return compared;
    }

    private LineSource remembered(LineSource tables) {
        return new LineSource() {
            @Override
            public @Nullable JournalLine next() {
                JournalLine line = tables.next();
                if (line != null) {
                    booked.add(line);
                }
                return line;
            }

            @Override
            public void close() {
                tables.close();
            }
        };
    }

    @Override
    public void missing(JournalLine line) {
        missing++;
        missingCharacters += line.document().length();
        lacking.add(line);
        tell(line, "missing");
    }

    @Override
    public void unknown(JournalLine line) {
        unknown++;
        tell(line, "in the journal, and not in the tables of that day and shop");
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

    /** What the tables have, which can be read once. */
    LineSource booked() {
        return booked.sorted();
    }

    /** What the journal lacks, which can be read once. */
    LineSource lacking() {
        return lacking.sorted();
    }

    long same() {
        return same;
    }

    long missing() {
        return missing;
    }

    long missingCharacters() {
        return missingCharacters;
    }

    long unknown() {
        return unknown;
    }

    long different() {
        return different;
    }
}
