package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ListNames;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the items of names in one transaction with a check of the profile. */
public final class DynamoDbListNames implements ListNames {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbListNames(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public SaveResult list(CustomerId customer, long version, Set<String> names) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(profileIsOf(customer, version));
        for (String name : names) {
            Map<String, AttributeValue> item =
                    item(
                            CustomerKeys.names(customer.shopId(), name),
                            CustomerKeys.named(name, customer));
            writes.add(
                    TransactWriteItem.builder()
                            .put(put -> put.tableName(table).item(item))
                            .build());
        }
        return LostTransaction.attempt(
                () -> client.transactWriteItems(write -> write.transactItems(writes)));
    }

    private TransactWriteItem profileIsOf(CustomerId customer, long version) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        check ->
                                check.tableName(table)
                                        .key(
                                                item(
                                                        CustomerKeys.customer(customer),
                                                        CustomerKeys.PROFILE))
                                        .conditionExpression("#version = :version")
                                        .expressionAttributeNames(
                                                Map.of("#version", CustomerAttributes.VERSION))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":version",
                                                        AttributeValue.fromN(
                                                                Long.toString(version)))))
                .build();
    }

    private static Map<String, AttributeValue> item(String partition, String sort) {
        return Map.of(
                CustomerAttributes.PK,
                AttributeValue.fromS(partition),
                CustomerAttributes.SK,
                AttributeValue.fromS(sort));
    }
}
