package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindPurchaseHistory;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.platform.items.ItemReader;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads purchases from DynamoDB backwards: one query a page, whatever the history. */
public final class DynamoDbFindPurchaseHistory implements FindPurchaseHistory {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindPurchaseHistory(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public List<Purchase> purchasesBefore(
            CustomerId customer, @Nullable Purchase before, int limit) {
        String partition = CustomerKeys.customer(customer);
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :purchases)")
                        .expressionAttributeNames(
                                Map.of("#pk", CustomerAttributes.PK, "#sk", CustomerAttributes.SK))
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk",
                                        AttributeValue.fromS(partition),
                                        ":purchases",
                                        AttributeValue.fromS(CustomerKeys.PURCHASES)))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(limit);
        if (before != null) {
            query.exclusiveStartKey(
                    Map.of(
                            CustomerAttributes.PK,
                            AttributeValue.fromS(partition),
                            CustomerAttributes.SK,
                            AttributeValue.fromS(CustomerKeys.purchase(before))));
        }
        return client.query(query.build()).items().stream()
                .map(DynamoDbFindPurchaseHistory::purchase)
                .toList();
    }

    private static Purchase purchase(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        Purchase key = CustomerKeys.purchaseOf(reader.text(CustomerAttributes.SK));
        return new Purchase(
                key.at(),
                key.orderId(),
                reader.has(CustomerAttributes.PRODUCTS)
                        ? Set.copyOf(reader.texts(CustomerAttributes.PRODUCTS))
                        : Set.of());
    }
}
