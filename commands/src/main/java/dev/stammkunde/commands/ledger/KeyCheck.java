package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.KeyItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks business keys against entries, and entries against business keys. */
final class KeyCheck {

    private static final String KEY = "business key";

    private final LedgerTables tables;

    KeyCheck(LedgerTables tables) {
        this.tables = tables;
    }

    /** Checks a key that is taken. */
    List<Difference> key(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        String partition = reader.text(PointsKeys.PK);
        String sort = reader.text(PointsKeys.SK);
        try {
            AccountId account = KeyItem.account(PointsKeys.shopOf(partition), item);
            long sequence = KeyItem.sequence(item);
            Optional<Map<String, AttributeValue>> due =
                    tables.entry(PointsKeys.entry(account, sequence))
                            .map(EntryItem::fromItem)
                            .map(KeyItem::toItem);
            return due.isPresent() && due.get().equals(item)
                    ? List.of()
                    : List.of(
                            Difference.ofItem(
                                    partition,
                                    sort,
                                    KEY,
                                    "entry %d of %s".formatted(sequence, account.customerId()),
                                    due.map(key -> "one of another key").orElse("nothing")));
        } catch (SdkException fault) {
            throw fault;
        } catch (RuntimeException e) {
            String unreadable = "unreadable (" + e.getMessage() + ")";
            return List.of(Difference.ofItem(partition, sort, KEY, unreadable, "a key"));
        }
    }

    /** Checks an entry that must have taken its key. */
    List<Difference> entry(LedgerEntry entry) {
        Map<String, AttributeValue> due = KeyItem.toItem(entry);
        Optional<Map<String, AttributeValue>> stored =
                tables.point(PointsKeys.booked(entry.account().shopId(), entry.key()));
        return stored.isPresent() && stored.get().equals(due)
                ? List.of()
                : List.of(
                        Difference.ofEntry(
                                PointsKeys.accountPartition(entry.account()),
                                entry.sequence(),
                                KEY + " " + entry.key(),
                                stored.isPresent() ? "something else" : "nothing",
                                "this entry"));
    }
}
