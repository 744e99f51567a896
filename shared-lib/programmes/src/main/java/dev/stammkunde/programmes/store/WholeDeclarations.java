package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that a person declared about contracts, item by item and as it is kept. */
public final class WholeDeclarations {

    private final WholeItems items;

    public WholeDeclarations(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns what is confirmed to a customer, or to who reads an address. */
    public Stream<Map<String, AttributeValue>> declarations(CustomerId person) {
        return items.partition(DeclarationItem.person(person), DeclarationItem.OF_ADDRESS)
                .flatMap(
                        led ->
                                items
                                        .find(
                                                DeclarationItem.key(
                                                        DeclarationItem.led(person.shopId(), led)))
                                        .stream());
    }
}
