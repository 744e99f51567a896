package dev.stammkunde.campaigns.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that the behaviour table keeps of a customer, item by item and as it is kept. */
public final class WholeBehaviour {

    private final WholeItems items;

    public WholeBehaviour(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns what a customer did, their basket, and whether they agree. */
    public Stream<Map<String, AttributeValue>> behaviour(CustomerId customer) {
        return items.partition(BehaviourKeys.customer(customer));
    }
}
