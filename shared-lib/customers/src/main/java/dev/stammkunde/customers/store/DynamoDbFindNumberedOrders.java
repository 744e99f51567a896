package dev.stammkunde.customers.store;

import dev.stammkunde.customers.FindNumberedOrders;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.platform.items.ItemReader;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;

/** Finds orders by number in DynamoDB: one query of the index by shop. */
public final class DynamoDbFindNumberedOrders implements FindNumberedOrders {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindNumberedOrders(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public List<OrderId> ordersNumbered(String shopId, String number) {
        return new IndexQuery(
                        CustomerAttributes.BY_SHOP,
                        CustomerAttributes.SHOP_SHARD,
                        CustomerKeys.numbered(shopId, number))
                .page(client, table, Map.of(), MOST).items().stream()
                        .map(item -> new ItemReader(item).text(CustomerAttributes.PK))
                        .map(CustomerKeys::orderOf)
                        .toList();
    }
}
