package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.months.EntriesDigest;

import java.time.Instant;

/** Reads which entries a month has, from the journal, in memory that does not grow with them. */
@FunctionalInterface
public interface ReadMonthEntries {

    /**
     * Reads the entries of a time anew.
     *
     * @param from bookings of that instant are in it
     * @param asOf bookings of that instant are not in it
     * @throws dev.stammkunde.points.journal.BrokenJournalException if the journal is not well
     */
    EntriesDigest read(String shopId, Instant from, Instant asOf);
}
