package dev.stammkunde.points.store;

import static dev.stammkunde.points.store.PointsKeys.ACCOUNT;
import static dev.stammkunde.points.store.PointsKeys.PK;
import static dev.stammkunde.points.store.PointsKeys.SEQUENCE;
import static dev.stammkunde.points.store.PointsKeys.SK;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ledger entry as an item: in the table of entries, by account and sequence. Entries of the first
 * edition lie in the points table, by business key.
 */
public final class EntryItem {

    private static final String EDITION = "edition";
    static final String SUBJECT = "subject";
    private static final String EFFECT = "effect";
    private static final String EFFECTS = "effects";
    private static final String BOOKED_AT = "bookedAt";
    private static final String POINTS = "points";
    static final String BOOKING = "booking";
    private static final String PREVIOUS = "previous";
    private static final String HASH = "hash";
    private static final String SECTIONS = "sections";

    private EntryItem() {}

    /** Whether an item is an entry, of whatever edition. */
    public static boolean isEntry(Map<String, AttributeValue> attributes) {
        return attributes.containsKey(BOOKING);
    }

    /** Writes an entry in its own edition. */
    public static Map<String, AttributeValue> toItem(LedgerEntry entry) {
        return toItem(entry, Compressed.DEFLATED);
    }

    static Map<String, AttributeValue> toItem(LedgerEntry entry, Compressed texts) {
        return entry.edition() == 1 ? firstEdition(entry, texts) : secondEdition(entry, texts);
    }

    private static Map<String, AttributeValue> secondEdition(LedgerEntry entry, Compressed texts) {
        ItemWriter effects = new ItemWriter();
        entry.effects().forEach(effect -> effects.number(effect.unit(), effect.amount()));
        ItemWriter item = new ItemWriter();
        if (!entry.sections().isEmpty()) {
            item.map(SECTIONS, SectionsItem.sections(entry.sections()));
        }
        return item.text(PK, PointsKeys.accountPartition(entry.account()))
                .number(SEQUENCE, entry.sequence())
                .number(EDITION, entry.edition())
                .text(SUBJECT, entry.key().subject())
                .text(EFFECT, entry.key().effect())
                .text(BOOKED_AT, entry.bookedAt())
                .map(EFFECTS, effects)
                .map(BOOKING, BookingItem.toItem(entry.booking(), texts))
                .bytes(PREVIOUS, entry.previousHash().bytes())
                .bytes(HASH, entry.hash().bytes())
                .toItem();
    }

    private static Map<String, AttributeValue> firstEdition(LedgerEntry entry, Compressed texts) {
        return new ItemWriter()
                .text(PK, PointsKeys.subject(entry.account().shopId(), entry.key().subject()))
                .text(SK, entry.key().effect())
                .text(ACCOUNT, PointsKeys.accountPartition(entry.account()))
                .number(SEQUENCE, entry.sequence())
                .text(BOOKED_AT, entry.bookedAt())
                .number(POINTS, entry.points())
                .map(BOOKING, BookingItem.toItem(entry.booking(), texts))
                .bytes(PREVIOUS, entry.previousHash().bytes())
                .bytes(HASH, entry.hash().bytes())
                .toItem();
    }

    /** Reads an entry of either edition. */
    public static LedgerEntry fromItem(Map<String, AttributeValue> attributes) {
        return fromItem(attributes, Compressed.DEFLATED);
    }

    static LedgerEntry fromItem(Map<String, AttributeValue> attributes, Compressed texts) {
        ItemReader item = new ItemReader(attributes);
        boolean first = !item.has(EDITION);
        return new LedgerEntry(
                first ? 1 : item.integer(EDITION),
                PointsKeys.accountOf(item.text(first ? ACCOUNT : PK)),
                first
                        ? new BookingKey(PointsKeys.subjectOf(item.text(PK)), item.text(SK))
                        : new BookingKey(item.text(SUBJECT), item.text(EFFECT)),
                item.number(SEQUENCE),
                item.instant(BOOKED_AT),
                first ? List.of(new Effect(Effect.POINTS, item.number(POINTS))) : effects(item),
                BookingItem.fromItem(item.map(BOOKING), texts),
                item.has(SECTIONS) ? SectionsItem.sections(item.map(SECTIONS)) : new TreeMap<>(),
                EntryHash.of(item.bytes(PREVIOUS)),
                EntryHash.of(item.bytes(HASH)));
    }

    /** By name: an entry is hashed over its effects in that order. */
    private static List<Effect> effects(ItemReader item) {
        ItemReader effects = item.map(EFFECTS);
        return effects.names().stream()
                .sorted()
                .map(unit -> new Effect(unit, effects.number(unit)))
                .toList();
    }
}
