package dev.stammkunde.points.store;

import dev.stammkunde.points.FindOrderPoints;
import dev.stammkunde.points.LedgerOrder.Booked;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Reads what an order stands for; of the first edition's orders, which are long over, nothing. */
public final class DynamoDbFindOrderPoints implements FindOrderPoints {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindOrderPoints(DynamoDbClient client, String pointsTable) {
        this.client = client;
        this.table = pointsTable;
    }

    @Override
    public long pointsOf(String shopId, String orderId) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(PointsKeys.order(shopId, orderId))
                                                .consistentRead(true))
                        .item();
        Booked booked = item.isEmpty() ? null : OrderItem.fromItem(item).booked();
        return booked == null ? 0 : booked.accounted();
    }
}
