package dev.stammkunde.finance.simulation;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;

/** Understands lines of the journal. */
@FunctionalInterface
public interface ReadEntry {

    /**
     * Reads a line of a day.
     *
     * @throws dev.stammkunde.points.journal.BrokenJournalException if it is no entry of that day
     *     and that shop, or has another hash than it says
     */
    LedgerEntry entry(JournalDay day, JournalLine line);
}
