package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Books for many customers with one {@code BatchGetItem} and one {@code TransactWriteItems}: a
 * second {@code BatchGetItem} where keys are booked, and a read for each account that was merged.
 * Units are those of bookings one by one.
 */
public final class DynamoDbBookTogether implements BookTogether {

    private final PointsTables tables;
    private final LedgerPuts puts;

    public DynamoDbBookTogether(DynamoDbClient client, String pointsTable, String entriesTable) {
        this.tables = new PointsTables(client, pointsTable, entriesTable);
        this.puts = new LedgerPuts(tables);
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.stammkunde.platform.items.KeysKeptBackException if DynamoDB keeps some back,
     *     being throttled
     */
    @Override
    public List<Standing> standings(List<Asked> asked) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (Asked one : asked) {
            keys.add(PointsKeys.account(one.account()));
            keys.add(PointsKeys.booked(one.account().shopId(), one.key()));
        }
        Map<AccountId, PointsAccount> accounts = new HashMap<>();
        List<Map<String, AttributeValue>> booked = new ArrayList<>();
        for (Map<String, AttributeValue> item : keys.isEmpty() ? keys : tables.getAll(keys)) {
            if (PointsKeys.ACCOUNT_ITEM.equals(new ItemReader(item).text(PointsKeys.SK))) {
                PointsAccount account = AccountItem.fromItem(item);
                accounts.put(account.id(), tables.open(account));
            } else {
                booked.add(item);
            }
        }
        Map<BookingKey, LedgerEntry> entries = entries(booked);
        return asked.stream()
                .map(
                        one ->
                                new Standing(
                                        accounts.getOrDefault(
                                                one.account(), PointsAccount.empty(one.account())),
                                        Optional.ofNullable(entries.get(one.key()))))
                .toList();
    }

    private Map<BookingKey, LedgerEntry> entries(List<Map<String, AttributeValue>> booked) {
        Map<BookingKey, LedgerEntry> entries = new HashMap<>();
        List<Map<String, AttributeValue>> elsewhere = new ArrayList<>();
        for (Map<String, AttributeValue> item : booked) {
            if (EntryItem.isEntry(item)) {
                put(entries, item);
            } else {
                elsewhere.add(
                        KeyItem.entryKey(
                                PointsKeys.shopOf(new ItemReader(item).text(PointsKeys.PK)), item));
            }
        }
        if (!elsewhere.isEmpty()) {
            BatchRead.items(tables.client(), Map.of(tables.entries(), elsewhere))
                    .getOrDefault(tables.entries(), List.of())
                    .forEach(item -> put(entries, item));
        }
        if (entries.size() != booked.size()) {
            throw new IllegalStateException("a booked key has no entry");
        }
        return entries;
    }

    private static void put(
            Map<BookingKey, LedgerEntry> entries, Map<String, AttributeValue> item) {
        LedgerEntry entry = EntryItem.fromItem(item);
        entries.put(entry.key(), entry);
    }

    @Override
    public Written write(List<Decision.Book> bookings) {
        return puts.write(
                bookings.stream().map(booking -> puts.key(booking.entry())).toList(),
                bookings,
                List.of());
    }
}
