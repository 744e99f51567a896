package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.programmes.departures.Departures;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Names that shops deleted, in the programmes table: an item beside what they have, for three days.
 * Safe for use by many threads.
 */
public final class DynamoDbDepartures implements Departures {

    private static final String DUE = "departures";
    private static final String DEPARTED = "departed";

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;

    public DynamoDbDepartures(DynamoDbClient client, String programmesTable) {
        this.client = client;
        this.table = programmesTable;
        this.due = new DueItems(client, table);
    }

    private static ItemWriter key(CustomerId customer) {
        return new ItemWriter()
                .text(KeyText.PK, ClaimKeys.holder(new AccountId(customer.shopId(), customer.id())))
                .text(KeyText.SK, DEPARTED);
    }

    @Override
    public void keep(Departure departure) {
        ItemWriter item =
                key(departure.customer())
                        .text(ClaimKeys.DUE_SHARD, DUE)
                        .text(ClaimKeys.DUE_AT, KeyText.sortable(departure.dueAt()));
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item.toItem())
                                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // It was told before.
        }
    }

    @Override
    public boolean isWaiting(CustomerId customer) {
        return client.getItem(
                        get ->
                                get.tableName(table)
                                        .key(key(customer).toItem())
                                        .consistentRead(true))
                .hasItem();
    }

    @Override
    public List<Departure> due(Instant by, int limit) {
        return due.by(by, DUE, limit).map(DynamoDbDepartures::listed).toList();
    }

    private static Departure listed(Map<String, AttributeValue> key) {
        ItemReader item = new ItemReader(key);
        String[] holder = item.text(KeyText.PK).split("#", -1);
        return new Departure(
                new CustomerId(KeyText.unescape(holder[1]), KeyText.unescape(holder[2])),
                Instant.parse(item.text(ClaimKeys.DUE_AT)).minus(Departure.WAIT));
    }

    @Override
    public void remove(CustomerId customer) {
        client.deleteItem(delete -> delete.tableName(table).key(key(customer).toItem()));
    }
}
