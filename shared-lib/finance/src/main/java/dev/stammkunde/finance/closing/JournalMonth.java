package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads a month's entries from the journal, in the order that {@link EntriesDigest} says. */
public final class JournalMonth implements ReadMonthEntries {

    private final JournalDays days;
    private final ReadJournal journal;
    private final LineSpill spill;
    private final BiFunction<JournalDay, JournalLine, LedgerEntry> entries;

    /**
     * Opens a journal.
     *
     * @param entries reads a line's entry, and proves it
     */
    public JournalMonth(
            JournalDays days,
            ReadJournal journal,
            LineSpill spill,
            BiFunction<JournalDay, JournalLine, LedgerEntry> entries) {
        this.days = days;
        this.journal = journal;
        this.spill = spill;
        this.entries = entries;
    }

    @Override
    public EntriesDigest read(String shopId, Instant from, Instant asOf) {
        JournalSpan span = JournalSpan.of(from, asOf);
        List<Supplier<LineSource>> sources = new ArrayList<>();
        for (LocalDate date : days.days(shopId, span.first(), span.last())) {
            JournalDay day = new JournalDay(shopId, date);
            sources.add(() -> new Hashes(day, journal.lines(day), from, asOf));
        }
        var counting = new EntriesDigest.Counting();
        JournalLine before = null;
        try (LineSource hashes = ReadJournal.merged(sources, spill)) {
            for (JournalLine hash = hashes.next(); hash != null; hash = hashes.next()) {
                if (before != null && hash.isAtPlaceOf(before)) {
                    throw new BrokenJournalException(
                            "two documents claim entry %d of customer %s"
                                    .formatted(hash.sequence(), hash.customerId()));
                }
                counting.add(new EntryHash(hash.document()));
                before = hash;
            }
        }
        return counting.finish();
    }

    /** The entries of a day that are of a time: each line's document is the entry's hash. */
    private final class Hashes implements LineSource {

        private final JournalDay day;
        private final LineSource lines;
        private final Instant from;
        private final Instant asOf;

        Hashes(JournalDay day, LineSource lines, Instant from, Instant asOf) {
            this.day = day;
            this.lines = lines;
            this.from = from;
            this.asOf = asOf;
        }

        @Override
        public @Nullable JournalLine next() {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                LedgerEntry entry = entries.apply(day, line);
                Instant bookedAt = entry.bookedAt();
                if (!bookedAt.isBefore(from) && bookedAt.isBefore(asOf)) {
                    return new JournalLine(line.customerId(), line.sequence(), entry.hash().hex());
                }
            }
            return null;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
