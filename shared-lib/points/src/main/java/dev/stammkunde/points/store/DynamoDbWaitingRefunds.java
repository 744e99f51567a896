package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.WaitingRefunds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds overdue refunds through the sparse index of orders that never came. */
public final class DynamoDbWaitingRefunds implements WaitingRefunds {

    private final PointsTable table;

    public DynamoDbWaitingRefunds(DynamoDbClient client, String tableName) {
        this.table = new PointsTable(client, tableName);
    }

    @Override
    public List<OrderRef> findWaitingSinceBefore(Instant since, int limit) {
        return table
                .client()
                .query(
                        query ->
                                query.tableName(table.name())
                                        .indexName(PointsKeys.BY_WAITING_SINCE)
                                        .keyConditionExpression(
                                                "waitingFor = :order AND waitingSince < :since")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":order", PointsKeys.AN_ORDER)
                                                        .text(":since", since)
                                                        .toItem())
                                        .limit(limit))
                .items()
                .stream()
                .map(DynamoDbWaitingRefunds::orderRef)
                .toList();
    }

    private static OrderRef orderRef(Map<String, AttributeValue> attributes) {
        WaitingItem item = WaitingItem.fromItem(attributes);
        return new OrderRef(item.shopId(), item.orderId());
    }

    @Override
    public OrderRecord order(OrderRef order) {
        return table.order(order.shopId(), order.orderId());
    }

    @Override
    public void acknowledge(OrderRef order) {
        Map<String, AttributeValue> key = PointsKeys.waiting(order.shopId(), order.orderId());
        if (table.get(key).isEmpty()) {
            return;
        }
        WaitingItem before = table.waiting(order.shopId(), order.orderId());
        try {
            table.client()
                    .putItem(
                            put ->
                                    put.tableName(table.name())
                                            .item(before.unindexed().toItem())
                                            .conditionExpression("version = :version")
                                            .expressionAttributeValues(
                                                    new ItemWriter()
                                                            .number(":version", before.version())
                                                            .toItem()));
        } catch (ConditionalCheckFailedException changed) {
            // It is being changed: the next run looks at it again.
        }
    }
}
