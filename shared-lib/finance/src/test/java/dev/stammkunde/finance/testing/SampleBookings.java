package dev.stammkunde.finance.testing;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Books gifts of points and keeps each in the journal as a part of its own. */
public final class SampleBookings {

    private final String shopId;
    private final JournalParts journal;
    private final Map<String, LedgerEntry> heads = new HashMap<>();

    public SampleBookings(String shopId, JournalParts journal) {
        this.shopId = shopId;
        this.journal = journal;
    }

    /** Books, and returns the entry. */
    public LedgerEntry book(String customerId, String bookedAt, long points) {
        LedgerEntry entry = next(customerId, Instant.parse(bookedAt), points);
        heads.put(customerId, entry);
        JournalParts.Kept unused =
                journal.keep(
                        JournalDay.of(entry), SortedLines.of(List.of(JournalLineJson.of(entry))));
        return entry;
    }

    /** Returns the entry that would follow, and keeps nothing. */
    public LedgerEntry next(String customerId, Instant bookedAt, long points) {
        LedgerEntry before = heads.get(customerId);
        long sequence = before == null ? 1 : before.sequence() + 1;
        return new LedgerEntry(
                        LedgerEntry.EDITION,
                        new AccountId(shopId, customerId),
                        new BookingKey("gift", customerId + "-" + sequence),
                        sequence,
                        bookedAt,
                        List.of(new Effect(Effect.POINTS, points)),
                        new Booking.Gift(
                                "birthday",
                                String.valueOf(sequence),
                                Booking.GiftReason.BIRTHDAY,
                                new LotTerm(bookedAt, null)),
                        before == null ? EntryHash.NONE : before.hash(),
                        EntryHash.NONE)
                .hashed();
    }
}
