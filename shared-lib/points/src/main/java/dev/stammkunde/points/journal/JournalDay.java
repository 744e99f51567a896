package dev.stammkunde.points.journal;

import dev.stammkunde.points.LedgerEntry;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a shop booked on a day of UTC, by the entries' own time: never the day of a shop's zone,
 * which can change.
 */
public record JournalDay(String shopId, LocalDate date) {

    /** Returns the day to which an entry belongs, for ever. */
    public static JournalDay of(LedgerEntry entry) {
        return new JournalDay(
                entry.account().shopId(), LocalDate.ofInstant(entry.bookedAt(), ZoneOffset.UTC));
    }
}
