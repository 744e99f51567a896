package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.PointsAccount;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads ledgers: entries in the order of their sequence from the table of entries, and what is
 * older from the first edition's, through its index.
 */
public final class DynamoDbLedgerHistory implements LedgerHistory {

    private static final int MOST_KEYS = 100;

    private final PointsTables tables;

    public DynamoDbLedgerHistory(DynamoDbClient client, String pointsTable, String entriesTable) {
        this.tables = new PointsTables(client, pointsTable, entriesTable);
    }

    @Override
    public Set<String> customersOf(PointsAccount account) {
        return tables.customersOf(account);
    }

    @Override
    public Set<String> customersOf(AccountId customer) {
        return tables.customersOf(customer);
    }

    @Override
    public PointsAccount account(AccountId account) {
        return tables.account(account);
    }

    @Override
    public Page newestFirst(AccountId account, OptionalLong before, int limit) {
        long end = before.orElse(Long.MAX_VALUE);
        List<LedgerEntry> entries =
                new ArrayList<>(page(entries(account, "seq < :limit", end), limit));
        if (entries.size() < limit && (entries.isEmpty() || entries.getLast().sequence() > 1)) {
            long older = entries.isEmpty() ? end : entries.getLast().sequence();
            entries.addAll(
                    page(firstEdition(account, "seq < :limit", older), limit - entries.size()));
        }
        boolean more = entries.size() == limit && entries.getLast().sequence() > 1;
        return new Page(
                entries,
                more ? OptionalLong.of(entries.getLast().sequence()) : OptionalLong.empty());
    }

    private List<LedgerEntry> page(QueryRequest.Builder query, int limit) {
        return tables
                .client()
                .query(query.scanIndexForward(false).limit(limit).build())
                .items()
                .stream()
                .map(EntryItem::fromItem)
                .toList();
    }

    @Override
    public Optional<LedgerEntry> find(AccountId account, long sequence) {
        Map<String, AttributeValue> item =
                tables.client()
                        .getItem(
                                get ->
                                        get.tableName(tables.entries())
                                                .key(PointsKeys.entry(account, sequence)))
                        .item();
        return item.isEmpty()
                ? page(firstEdition(account, "seq = :limit", sequence), 1).stream().findFirst()
                : Optional.of(EntryItem.fromItem(item));
    }

    @Override
    public List<LedgerEntry> all(AccountId account) {
        List<LedgerEntry> later = everything(entries(account, "seq > :limit", 0));
        if (!later.isEmpty() && later.getFirst().sequence() == 1) {
            return later;
        }
        List<LedgerEntry> all = new ArrayList<>();
        all.addAll(everything(firstEdition(account, "seq > :limit", 0)));
        all.addAll(later);
        return all;
    }

    private List<LedgerEntry> everything(QueryRequest.Builder query) {
        return tables.client().queryPaginator(query.build()).items().stream()
                .map(EntryItem::fromItem)
                .toList();
    }

    @Override
    public Optional<OrderEntries> order(String shopId, String orderId) {
        LedgerOrder order = tables.order(shopId, orderId, null).order();
        if (order.version() == 0 && order.booked() == null) {
            return Optional.empty();
        }
        return Optional.of(new OrderEntries(order, entriesOf(order)));
    }

    /** In the order in which the order's states followed each other. */
    private List<LedgerEntry> entriesOf(LedgerOrder order) {
        LedgerOrder.Booked booked = order.booked();
        if (booked == null) {
            return List.of();
        }
        List<Map<String, AttributeValue>> keys =
                booked.entries().stream()
                        .map(
                                ref ->
                                        PointsKeys.entry(
                                                new AccountId(order.shopId(), ref.customerId()),
                                                ref.sequence()))
                        .toList();
        List<LedgerEntry> entries = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            List<Map<String, AttributeValue>> some =
                    keys.subList(from, Math.min(keys.size(), from + MOST_KEYS));
            BatchRead.items(tables.client(), Map.of(tables.entries(), some))
                    .getOrDefault(tables.entries(), List.of())
                    .forEach(item -> entries.add(EntryItem.fromItem(item)));
        }
        if (entries.size() < keys.size()) {
            tables.firstEdition(order.shopId(), order.orderId()).forEach(entries::add);
        }
        // Not by time: an order that went over to another account may have been booked there with
        // an earlier time than in the one before, which had later entries.
        List<EntryRef> refs = booked.entries();
        entries.sort(
                Comparator.comparingInt(
                        entry ->
                                refs.indexOf(
                                        new EntryRef(
                                                entry.account().customerId(), entry.sequence()))));
        return entries;
    }

    private QueryRequest.Builder entries(AccountId account, String condition, long limit) {
        return QueryRequest.builder()
                .tableName(tables.entries())
                .keyConditionExpression("pk = :account AND " + condition)
                .expressionAttributeValues(values(account, limit));
    }

    private QueryRequest.Builder firstEdition(AccountId account, String condition, long limit) {
        return QueryRequest.builder()
                .tableName(tables.points())
                .indexName(PointsKeys.BY_ACCOUNT)
                .keyConditionExpression("account = :account AND " + condition)
                .expressionAttributeValues(values(account, limit));
    }

    private static Map<String, AttributeValue> values(AccountId account, long limit) {
        return new ItemWriter()
                .text(":account", PointsKeys.accountPartition(account))
                .number(":limit", limit)
                .toItem();
    }
}
