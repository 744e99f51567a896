package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.OrderRecord.Note;
import dev.stammkunde.points.PointsAccount;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Consistent reads of the points table, for the adapters that share them. */
final class PointsTable {

    private final DynamoDbClient client;
    private final String name;

    PointsTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    DynamoDbClient client() {
        return client;
    }

    String name() {
        return name;
    }

    Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /**
     * Reads several items at once, in no order.
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    List<Map<String, AttributeValue>> getAll(List<Map<String, AttributeValue>> keys) {
        return BatchRead.items(client, Map.of(name, keys)).getOrDefault(name, List.of());
    }

    PointsAccount account(AccountId account) {
        return get(PointsKeys.account(account))
                .map(AccountItem::fromItem)
                .orElseGet(() -> PointsAccount.empty(account));
    }

    WaitingItem waiting(String shopId, String orderId) {
        return get(PointsKeys.waiting(shopId, orderId))
                .map(WaitingItem::fromItem)
                .orElseGet(() -> WaitingItem.none(shopId, orderId));
    }

    OrderRecord order(String shopId, String orderId) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(name)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :order")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":order", PointsKeys.orderPartition(shopId, orderId))
                                        .toItem())
                        .build();
        List<LedgerEntry> entries = new ArrayList<>();
        List<OrderRecord.Waiting> waiting = new ArrayList<>();
        Optional<Note> note = Optional.empty();
        for (Map<String, AttributeValue> item : client.queryPaginator(query).items()) {
            if (EntryItem.isEntry(item)) {
                entries.add(EntryItem.fromItem(item));
            } else if (PointsKeys.NOTE_ITEM.equals(new ItemReader(item).text(PointsKeys.SK))) {
                note = Optional.of(NoteItem.fromItem(item));
            } else {
                waiting.addAll(WaitingItem.fromItem(item).waiting());
            }
        }
        return new OrderRecord(entries, waiting, note);
    }
}
