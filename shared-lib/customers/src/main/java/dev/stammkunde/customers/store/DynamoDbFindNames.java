package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindNames;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Finds customers by name in DynamoDB: one query, whatever the shop. */
public final class DynamoDbFindNames implements FindNames {

    /** A sort key has no more bytes. */
    private static final int LONGEST_KEY = 1_024;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindNames(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public CustomerPage customersNamed(String shopId, String beginning, String after, int limit) {
        String partition = CustomerKeys.names(shopId, beginning);
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :beginning)")
                        .expressionAttributeNames(
                                Map.of("#pk", CustomerAttributes.PK, "#sk", CustomerAttributes.SK))
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk",
                                        AttributeValue.fromS(partition),
                                        ":beginning",
                                        AttributeValue.fromS(KeyText.escape(beginning))))
                        .consistentRead(true)
                        .limit(limit);
        if (!after.isEmpty()) {
            query.exclusiveStartKey(
                    Map.of(
                            CustomerAttributes.PK,
                            AttributeValue.fromS(partition),
                            CustomerAttributes.SK,
                            AttributeValue.fromS(after)));
        }
        QueryResponse page = client.query(query.build());
        return new CustomerPage(
                page.items().stream()
                        .map(item -> CustomerKeys.namedCustomer(shopId, sortKey(item)))
                        .toList(),
                page.lastEvaluatedKey().isEmpty() ? null : sortKey(page.lastEvaluatedKey()));
    }

    @Override
    public boolean isPlace(String place, String beginning) {
        return place.startsWith(KeyText.escape(beginning))
                && place.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
    }

    private static String sortKey(Map<String, AttributeValue> item) {
        return new ItemReader(item).text(CustomerAttributes.SK);
    }
}
