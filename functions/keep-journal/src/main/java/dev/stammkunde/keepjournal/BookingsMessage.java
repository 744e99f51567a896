package dev.stammkunde.keepjournal;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.json.BookedEntryJson;
import dev.stammkunde.points.json.BookingsEventJson;

import java.util.List;

/**
 * A message, and the entries that it tells of.
 *
 * @param messageId by which the queue knows it
 */
record BookingsMessage(String messageId, List<LedgerEntry> entries) {

    BookingsMessage {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a message.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is no event of bookings, or if an entry is not what its
     *     hash says: nobody who books writes such a one
     */
    static BookingsMessage read(SqsMessage message) {
        return new BookingsMessage(
                message.messageId(),
                BookingsEventJson.read(message.busEvent().detail()).stream()
                        .map(BookingsMessage::proved)
                        .toList());
    }

    private static LedgerEntry proved(JsonField booking) {
        LedgerEntry entry = BookedEntryJson.read(booking);
        if (!entry.recomputedHash().equals(entry.hash())) {
            throw booking.at("hash").invalid("must be the hash of the entry");
        }
        return entry;
    }
}
