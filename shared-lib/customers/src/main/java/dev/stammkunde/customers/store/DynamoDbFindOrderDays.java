package dev.stammkunde.customers.store;

import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Finds orders in DynamoDB by the indexes of their days: for a page one query and one read of all
 * orders that it names, whatever the shop's size.
 */
public final class DynamoDbFindOrderDays implements FindOrderDays {

    /** As many as one batch reads. */
    private static final int PAGE_SIZE = 100;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindOrderDays(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    @Override
    public OrderPage reachedOn(
            String shopId, OrderMilestone milestone, LocalDate day, int part, String after) {
        IndexQuery query = query(shopId, milestone, day, part);
        QueryResponse page =
                query.page(
                        client,
                        table,
                        after.isEmpty() ? Map.of() : start(query, shopId, after),
                        PAGE_SIZE);
        List<Map<String, AttributeValue>> keys =
                page.items().stream()
                        .map(item -> new ItemReader(item).text(CustomerAttributes.PK))
                        .map(DynamoDbFindOrderDays::key)
                        .toList();
        List<Reached> orders =
                BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of()).stream()
                        .map(DynamoDbFindOrderDays::found)
                        .filter(found -> isOn(day, found, milestone))
                        .toList();
        Map<String, AttributeValue> last = page.lastEvaluatedKey();
        return new OrderPage(orders, last.isEmpty() ? null : orderOf(last).id());
    }

    @Override
    public int partCount(OrderMilestone milestone) {
        return switch (milestone) {
            case PLACED, DELIVERED -> CustomerKeys.DAY_SHARDS;
            // Most were placed on that day too, and are found by that alone.
            case PAID -> 2 * CustomerKeys.DAY_SHARDS;
        };
    }

    private static IndexQuery query(
            String shopId, OrderMilestone milestone, LocalDate day, int part) {
        String shard = DueKeys.orderShard(shopId, day, part % CustomerKeys.DAY_SHARDS);
        return switch (milestone) {
            case PLACED ->
                    new IndexQuery(
                            CustomerAttributes.BY_PLACED, CustomerAttributes.PLACED_SHARD, shard);
            case PAID ->
                    part < CustomerKeys.DAY_SHARDS
                            ? query(shopId, OrderMilestone.PLACED, day, part)
                            : new IndexQuery(
                                    CustomerAttributes.BY_PAID,
                                    CustomerAttributes.PAID_SHARD,
                                    shard);
            case DELIVERED ->
                    new IndexQuery(
                            CustomerAttributes.BY_DELIVERED,
                            CustomerAttributes.DELIVERED_SHARD,
                            shard);
        };
    }

    /** The index may be older than the order. */
    private static boolean isOn(LocalDate day, Reached found, OrderMilestone milestone) {
        return KeptOrder.findReached(found.order(), milestone)
                .map(Rhythm::dayOf)
                .filter(day::equals)
                .isPresent();
    }

    private static Reached found(Map<String, AttributeValue> item) {
        OrderId id = orderOf(item);
        return new Reached(id, PurchaseMapping.toOrder(id, OrderRow.SCHEMA.mapToItem(item)));
    }

    private static OrderId orderOf(Map<String, AttributeValue> item) {
        return CustomerKeys.orderOf(new ItemReader(item).text(CustomerAttributes.PK));
    }

    private static Map<String, AttributeValue> start(
            IndexQuery query, String shopId, String after) {
        return Map.of(
                query.partitionName(),
                AttributeValue.fromS(query.partition()),
                CustomerAttributes.PK,
                AttributeValue.fromS(CustomerKeys.order(new OrderId(shopId, after))),
                CustomerAttributes.SK,
                AttributeValue.fromS(CustomerKeys.ORDER));
    }

    private static Map<String, AttributeValue> key(String partition) {
        return Map.of(
                CustomerAttributes.PK,
                AttributeValue.fromS(partition),
                CustomerAttributes.SK,
                AttributeValue.fromS(CustomerKeys.ORDER));
    }
}
