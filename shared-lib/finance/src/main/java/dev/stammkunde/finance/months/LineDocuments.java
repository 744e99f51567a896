package dev.stammkunde.finance.months;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How entries and carried accounts are written as lines. A carried account is a line as the
 * journal's are, with its customer and its last sequence, so that both are read, merged and put
 * away by the same means.
 */
public interface LineDocuments {

    /** Finds the day of UTC that a line of the journal says it is of. */
    Optional<LocalDate> findDay(JournalLine line);

    /**
     * Reads a line of the journal.
     *
     * @throws dev.stammkunde.points.journal.BrokenJournalException if it is no entry of that day
     *     and that shop, or has another hash than it says
     */
    LedgerEntry entry(JournalDay day, JournalLine line);

    /**
     * Reads a carried account.
     *
     * @throws dev.stammkunde.points.journal.BrokenJournalException if it is none of that shop
     */
    CarriedAccount account(String shopId, JournalLine line);

    /** Writes a carried account; the same one has always the same line. */
    JournalLine line(CarriedAccount account);
}
