package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads up to a hundred orders with one call. */
public final class DynamoDbFindOrders implements FindOrders {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindOrders(DynamoDbClient client, String pointsTable) {
        this.client = client;
        this.table = pointsTable;
    }

    @Override
    public Map<String, LedgerOrder> orders(String shopId, Collection<String> orderIds) {
        List<Map<String, AttributeValue>> keys =
                orderIds.stream().map(id -> PointsKeys.order(shopId, id)).toList();
        Map<String, LedgerOrder> found = new HashMap<>();
        BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of()).stream()
                .map(OrderItem::fromItem)
                .forEach(order -> found.put(order.orderId(), order));
        return found;
    }
}
