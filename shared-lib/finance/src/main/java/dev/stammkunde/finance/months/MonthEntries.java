package dev.stammkunde.finance.months;

import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The entries that were booked in a month, by customer and sequence, from the journal's days of UTC
 * that it touches. What is no entry is told to the tie-out and left out.
 */
final class MonthEntries implements AutoCloseable {

    private final MonthAsk ask;
    private final LineDocuments documents;
    private final TieOutTally ties;
    private final LineSource lines;
    private final EntriesDigest.Counting counting = new EntriesDigest.Counting();
    private @Nullable JournalLine next;

    /** Opens a month. */
    MonthEntries(MonthAsk ask, JournalObjects objects, LineSpill spill, Reading reading) {
        this.ask = ask;
        this.documents = reading.documents();
        this.ties = reading.ties();
        ReadJournal journal = new ReadJournal(objects, spill);
        List<Supplier<LineSource>> days = new ArrayList<>();
        for (JournalDay day : days(ask)) {
            days.add(() -> new DayLines(day, () -> journal.lines(day), reading));
        }
        this.lines = ReadJournal.merged(days, spill);
        this.next = lines.next();
    }

    /** How lines are understood, and where it is told which are not. */
    record Reading(LineDocuments documents, TieOutTally ties) {}

    /** The days of UTC in which something of a month can have been booked: at most 32. */
    private static List<JournalDay> days(MonthAsk ask) {
        if (!ask.from().isBefore(ask.asOf())) {
            return List.of();
        }
        LocalDate first = LocalDate.ofInstant(ask.from(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(ask.asOf().minusNanos(1), ZoneOffset.UTC);
        return first.datesUntil(last.plusDays(1))
                .map(date -> new JournalDay(ask.month().shopId(), date))
                .toList();
    }

    /** Returns the customer of the next line; null at the end. */
    @Nullable String customer() {
        JournalLine line = next;
        return line == null ? null : line.customerId();
    }

    /** Reads the next place, and finds its entry if it was booked in the month. */
    Optional<LedgerEntry> take() {
        JournalLine line = next;
        if (line == null) {
            return Optional.empty();
        }
        next = lines.next();
        boolean isOne = true;
        while (next != null && next.isAtPlaceOf(line)) {
            isOne = false;
            next = lines.next();
        }
        if (!isOne) {
            ties.add(
                    line.customerId(),
                    Kind.CONFLICT,
                    "two documents claim to be entry " + line.sequence());
            return Optional.empty();
        }
        Optional<LedgerEntry> entry = read(line).filter(found -> ask.includes(found.bookedAt()));
        entry.ifPresent(found -> counting.add(found.hash()));
        return entry;
    }

    private Optional<LedgerEntry> read(JournalLine line) {
        try {
            LocalDate date =
                    documents
                            .findDay(line)
                            .orElseThrow(() -> new BrokenJournalException("a line has no day"));
            return Optional.of(documents.entry(new JournalDay(ask.month().shopId(), date), line));
        } catch (BrokenJournalException e) {
            ties.add(
                    line.customerId(),
                    Kind.BROKEN_LINE,
                    "entry %d: %s".formatted(line.sequence(), e.getMessage()));
            return Optional.empty();
        }
    }

    /** Says which entries there were, after the last. */
    EntriesDigest digest() {
        return counting.finish();
    }

    @Override
    public void close() {
        lines.close();
    }
}
