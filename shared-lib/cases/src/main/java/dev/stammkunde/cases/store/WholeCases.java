package dev.stammkunde.cases.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All cases of a customer, item by item and as they are kept. */
public final class WholeCases {

    private final WholeItems items;

    public WholeCases(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns them, open and closed. */
    public Stream<Map<String, AttributeValue>> cases(CustomerId customer) {
        return items.all(
                items.partition(CaseKeys.customer(customer))
                        .map(place -> new ItemReader(place).text(CaseKeys.SK))
                        .map(sort -> CaseKeys.one(CaseKeys.ofPlace(customer, sort))));
    }
}
