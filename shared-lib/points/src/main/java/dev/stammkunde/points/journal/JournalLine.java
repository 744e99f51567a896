package dev.stammkunde.points.journal;

import java.util.Comparator;

/**
 * A booked entry in the journal.
 *
 * @param customerId whose account it is in
 * @param sequence its place there
 * @param document the entry as JSON, without line breaks; the same entry has always the same
 */
public record JournalLine(String customerId, long sequence, String document) {

    /**
     * The order of lines: by customer and sequence. Documents count too, so that of two that claim
     * one place both stay, side by side.
     */
    public static final Comparator<JournalLine> ORDER =
            Comparator.comparing(JournalLine::customerId)
                    .thenComparingLong(JournalLine::sequence)
                    .thenComparing(JournalLine::document);

    /** Whether both are at one place: then they are the same line, or one of them is forged. */
    public boolean isAtPlaceOf(JournalLine other) {
        return sequence == other.sequence && customerId.equals(other.customerId);
    }
}
