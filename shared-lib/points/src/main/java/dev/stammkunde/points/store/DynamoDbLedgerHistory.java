package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.PointsAccount;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads ledgers through the index of entries by account. */
public final class DynamoDbLedgerHistory implements LedgerHistory {

    private final PointsTable table;

    public DynamoDbLedgerHistory(DynamoDbClient client, String tableName) {
        this.table = new PointsTable(client, tableName);
    }

    @Override
    public PointsAccount account(AccountId account) {
        return table.account(account);
    }

    @Override
    public Page newestFirst(AccountId account, OptionalLong before, int limit) {
        QueryRequest query =
                query(account, "seq < :limit", before.orElse(Long.MAX_VALUE))
                        .scanIndexForward(false)
                        .limit(limit)
                        .build();
        QueryResponse response = table.client().query(query);
        List<LedgerEntry> entries = response.items().stream().map(EntryItem::fromItem).toList();
        boolean more = response.hasLastEvaluatedKey() && !entries.isEmpty();
        return new Page(
                entries,
                more ? OptionalLong.of(entries.getLast().sequence()) : OptionalLong.empty());
    }

    @Override
    public Optional<LedgerEntry> find(AccountId account, long sequence) {
        return table
                .client()
                .query(query(account, "seq = :limit", sequence).build())
                .items()
                .stream()
                .findFirst()
                .map(EntryItem::fromItem);
    }

    @Override
    public List<LedgerEntry> all(AccountId account) {
        List<LedgerEntry> entries = new ArrayList<>();
        QueryRequest query = query(account, "seq > :limit", 0).build();
        for (Map<String, AttributeValue> item : table.client().queryPaginator(query).items()) {
            entries.add(EntryItem.fromItem(item));
        }
        return entries;
    }

    @Override
    public OrderRecord order(String shopId, String orderId) {
        return table.order(shopId, orderId);
    }

    private QueryRequest.Builder query(AccountId account, String condition, long limit) {
        return QueryRequest.builder()
                .tableName(table.name())
                .indexName(PointsKeys.BY_ACCOUNT)
                .keyConditionExpression("account = :account AND " + condition)
                .expressionAttributeValues(
                        new ItemWriter()
                                .text(":account", PointsKeys.accountPartition(account))
                                .number(":limit", limit)
                                .toItem());
    }
}
