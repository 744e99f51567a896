package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.WaitingRefunds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds overdue refunds through the sparse index of orders that never came. */
public final class DynamoDbWaitingRefunds implements WaitingRefunds {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbWaitingRefunds(DynamoDbClient client, String pointsTable) {
        this.client = client;
        this.table = pointsTable;
    }

    @Override
    public List<OrderRef> findWaitingSinceBefore(Instant since, int limit) {
        return client
                .query(
                        query ->
                                query.tableName(table)
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
        String partition = new ItemReader(attributes).text(PointsKeys.PK);
        return new OrderRef(PointsKeys.shopOf(partition), OrderItem.orderId(partition));
    }
}
