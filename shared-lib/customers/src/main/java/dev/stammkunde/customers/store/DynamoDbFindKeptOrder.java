package dev.stammkunde.customers.store;

import dev.stammkunde.customers.FindKeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.shop.KnownOrder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/** Reads one order from DynamoDB. */
public final class DynamoDbFindKeptOrder implements FindKeptOrder {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindKeptOrder(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public KnownOrder<OrderFacts> keptOrder(OrderId id) {
        return BatchRead.items(client, Map.of(table, List.of(key(id))))
                .getOrDefault(table, List.of())
                .stream()
                .findFirst()
                .map(item -> PurchaseMapping.toOrder(id, OrderRow.SCHEMA.mapToItem(item)))
                .orElseGet(KnownOrder::nothing);
    }

    private static Map<String, AttributeValue> key(OrderId id) {
        return Map.of(
                CustomerAttributes.PK,
                AttributeValue.fromS(CustomerKeys.order(id)),
                CustomerAttributes.SK,
                AttributeValue.fromS(CustomerKeys.ORDER));
    }
}
