package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.LedgerOrder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads all orders of a shop that are booked, by a scan of the whole table: for what is done once.
 */
public final class DynamoDbOrdersOfShop {

    private final DynamoDbClient client;
    private final String table;

    /** Reads the points table. */
    public DynamoDbOrdersOfShop(DynamoDbClient client, String pointsTable) {
        this.client = client;
        this.table = pointsTable;
    }

    /**
     * Hands on orders, a page of the scan at a time, in no order. What is booked meanwhile may or
     * may not be among them.
     *
     * @param some may be empty
     */
    public void each(String shopId, Consumer<List<LedgerOrder>> some) {
        ScanRequest scan =
                ScanRequest.builder()
                        .tableName(table)
                        .filterExpression(
                                "begins_with(#pk, :orders) AND #sk = :order"
                                        + " AND attribute_exists(#booked)")
                        .expressionAttributeNames(
                                Map.of(
                                        "#pk",
                                        PointsKeys.PK,
                                        "#sk",
                                        PointsKeys.SK,
                                        "#booked",
                                        OrderItem.BOOKED))
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":orders", PointsKeys.orderPartition(shopId, ""))
                                        .text(":order", PointsKeys.ORDER_ITEM)
                                        .toItem())
                        .build();
        client.scanPaginator(scan).stream()
                .map(page -> page.items().stream().map(OrderItem::fromItem).toList())
                .forEach(some);
    }
}
