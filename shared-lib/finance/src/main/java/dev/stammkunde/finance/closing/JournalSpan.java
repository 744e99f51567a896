package dev.stammkunde.finance.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days of the journal that a time touches.
 *
 * @param last the last day that has an instant before the end
 */
record JournalSpan(LocalDate first, LocalDate last) {

    static JournalSpan of(Instant from, Instant end) {
        return new JournalSpan(
                LocalDate.ofInstant(from, ZoneOffset.UTC),
                LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC));
    }
}
