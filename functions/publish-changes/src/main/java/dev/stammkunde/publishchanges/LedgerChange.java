package dev.stammkunde.publishchanges;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.streams.TableChange;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.PointsKeys;

/** What happened in the table of entries. */
sealed interface LedgerChange {

    /** Its place in the stream. */
    String sequenceNumber();

    /** Points were booked. */
    record Booked(String sequenceNumber, LedgerEntry entry) implements LedgerChange {}

    /**
     * An entry that was booked is another one now, or gone. Nothing of ours does that.
     *
     * @param shopId of the account that it is in
     */
    record Altered(String sequenceNumber, Kind kind, String shopId) implements LedgerChange {}

    /** How an entry was altered. */
    enum Kind {
        CHANGED,
        REMOVED
    }

    /**
     * Reads a change.
     *
     * @throws RuntimeException if what was added is no entry, one of a later release, or one whose
     *     hash is another than that of what it says
     */
    static LedgerChange of(TableChange change) {
        return switch (change.kind()) {
            case INSERT -> new Booked(change.sequenceNumber(), proven(change));
            case MODIFY -> new Altered(change.sequenceNumber(), Kind.CHANGED, shopOf(change));
            case REMOVE -> new Altered(change.sequenceNumber(), Kind.REMOVED, shopOf(change));
        };
    }

    private static LedgerEntry proven(TableChange change) {
        LedgerEntry entry = EntryItem.fromItem(change.newImage());
        if (!entry.recomputedHash().equals(entry.hash())) {
            throw new InvalidFieldException("hash", "must be that of the entry");
        }
        return entry;
    }

    private static String shopOf(TableChange change) {
        return PointsKeys.shopOf(new ItemReader(change.keys()).text(PointsKeys.PK));
    }
}
