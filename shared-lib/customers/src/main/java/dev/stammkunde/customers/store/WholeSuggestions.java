package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that the catalogue table keeps of a customer, item by item and as it is kept. */
public final class WholeSuggestions {

    private final WholeItems items;

    public WholeSuggestions(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns what was suggested to a customer in the last nights. */
    public Stream<Map<String, AttributeValue>> suggestions(CustomerId customer) {
        return items.partition(DynamoDbSuggestions.partition(customer));
    }
}
