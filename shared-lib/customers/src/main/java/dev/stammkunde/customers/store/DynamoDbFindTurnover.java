package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindTurnover;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;

import org.joda.money.CurrencyUnit;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sums up orders that are read by the customer's purchases: a get for who was merged, a query of
 * the time for each id of theirs, and a batch read for a hundred orders.
 */
public final class DynamoDbFindTurnover implements FindTurnover {

    /** As many as one batch reads. */
    private static final int AT_ONCE = 100;

    /** After each sort key of an order that was placed at a time. */
    private static final String AFTER = "$";

    private final DynamoDbClient client;
    private final String table;
    private final DynamoDbPurchases purchases;

    public DynamoDbFindTurnover(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
        this.purchases = new DynamoDbPurchases(new CustomersTable(client, tableName));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    @Override
    public Turnover turnover(CustomerId customer, Period period, CurrencyUnit currency) {
        Buyer buyer = purchases.buyer(customer);
        List<Purchase> bought =
                buyer.everyId().stream()
                        .flatMap(id -> bought(id, period))
                        .sorted(Comparator.reverseOrder())
                        .limit(MOST_ORDERS + 1L)
                        .toList();
        Turnover sum =
                new Turnover(Turnover.none(currency).paid(), 0, bought.size() <= MOST_ORDERS);
        List<OrderId> orders =
                bought.stream()
                        .limit(MOST_ORDERS)
                        .map(purchase -> new OrderId(customer.shopId(), purchase.orderId()))
                        .distinct()
                        .toList();
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            sum = plus(sum, orders.subList(from, Math.min(orders.size(), from + AT_ONCE)));
        }
        return sum;
    }

    private Stream<Purchase> bought(CustomerId customer, Period period) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :until")
                        .projectionExpression("#sk")
                        .expressionAttributeNames(
                                Map.of("#pk", CustomerAttributes.PK, "#sk", CustomerAttributes.SK))
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk",
                                        AttributeValue.fromS(CustomerKeys.customer(customer)),
                                        ":from",
                                        place(KeyText.sortable(period.from())),
                                        ":until",
                                        place(KeyText.sortable(period.until()) + AFTER)))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(MOST_ORDERS + 1)
                        .build();
        return client.queryPaginator(query).items().stream()
                .limit(MOST_ORDERS + 1L)
                .map(item -> new ItemReader(item).text(CustomerAttributes.SK))
                .map(CustomerKeys::purchaseOf);
    }

    private static AttributeValue place(String time) {
        return AttributeValue.fromS(CustomerKeys.PURCHASES + time);
    }

    private Turnover plus(Turnover sum, List<OrderId> orders) {
        List<Map<String, AttributeValue>> keys =
                orders.stream().map(DynamoDbFindTurnover::key).toList();
        Turnover next = sum;
        for (Map<String, AttributeValue> item :
                BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of())) {
            OrderId id = CustomerKeys.orderOf(new ItemReader(item).text(CustomerAttributes.PK));
            next = next.plus(PurchaseMapping.toOrder(id, OrderRow.SCHEMA.mapToItem(item)));
        }
        return next;
    }

    private static Map<String, AttributeValue> key(OrderId id) {
        return Map.of(
                CustomerAttributes.PK,
                AttributeValue.fromS(CustomerKeys.order(id)),
                CustomerAttributes.SK,
                AttributeValue.fromS(CustomerKeys.ORDER));
    }
}
