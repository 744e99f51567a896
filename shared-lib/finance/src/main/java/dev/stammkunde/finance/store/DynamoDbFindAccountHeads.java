package dev.stammkunde.finance.store;

import dev.stammkunde.finance.months.FindAccountHeads;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads up to a hundred accounts with one call, and the entries of those of which more was booked
 * since with two more at most. Entries of the first edition are read one by one.
 */
public final class DynamoDbFindAccountHeads implements FindAccountHeads {

    private static final int MOST_KEYS = 100;

    /** Tables of the points. */
    public record Tables(String points, String entries) {}

    private record Place(AccountId account, long sequence) {}

    private final DynamoDbClient client;
    private final Tables tables;
    private final LedgerHistory history;

    public DynamoDbFindAccountHeads(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.history = new DynamoDbLedgerHistory(client, tables.points(), tables.entries());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    @Override
    public Map<String, Head> heads(String shopId, List<Asked> asked) {
        Map<AccountId, PointsAccount> accounts = accounts(shopId, asked);
        Map<String, Head> heads = new HashMap<>();
        List<Place> places = new ArrayList<>();
        for (Asked one : asked) {
            AccountId id = new AccountId(shopId, one.customerId());
            PointsAccount account = accounts.get(id);
            if (account == null || account.sequence() < one.sequence()) {
                continue;
            }
            if (account.sequence() == one.sequence()) {
                heads.put(one.customerId(), new Head(account.head(), account, null));
            } else {
                places.add(new Place(id, one.sequence()));
                places.add(new Place(id, one.sequence() + 1));
            }
        }
        Map<Place, LedgerEntry> entries = entries(places);
        for (int i = 0; i < places.size(); i += 2) {
            LedgerEntry entry = entries.get(places.get(i));
            LedgerEntry next = entries.get(places.get(i + 1));
            if (entry != null && next != null) {
                heads.put(
                        entry.account().customerId(),
                        new Head(entry.hash(), null, next.bookedAt()));
            }
        }
        return heads;
    }

    private Map<AccountId, PointsAccount> accounts(String shopId, List<Asked> asked) {
        List<Map<String, AttributeValue>> keys =
                asked.stream()
                        .map(one -> PointsKeys.account(new AccountId(shopId, one.customerId())))
                        .toList();
        Map<AccountId, PointsAccount> accounts = new HashMap<>();
        for (Map<String, AttributeValue> item : read(tables.points(), keys)) {
            PointsAccount account = AccountItem.fromItem(item);
            accounts.put(account.id(), account);
        }
        return accounts;
    }

    private Map<Place, LedgerEntry> entries(List<Place> places) {
        Map<Place, LedgerEntry> found = new HashMap<>();
        for (int from = 0; from < places.size(); from += MOST_KEYS) {
            List<Map<String, AttributeValue>> keys =
                    places.subList(from, Math.min(places.size(), from + MOST_KEYS)).stream()
                            .map(place -> PointsKeys.entry(place.account(), place.sequence()))
                            .toList();
            for (Map<String, AttributeValue> item : read(tables.entries(), keys)) {
                LedgerEntry entry = EntryItem.fromItem(item);
                found.put(new Place(entry.account(), entry.sequence()), entry);
            }
        }
        for (Place place : places) {
            if (!found.containsKey(place)) {
                history.find(place.account(), place.sequence())
                        .ifPresent(entry -> found.put(place, entry));
            }
        }
        return found;
    }

    private List<Map<String, AttributeValue>> read(
            String table, List<Map<String, AttributeValue>> keys) {
        return BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of());
    }
}
