package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Brings lists into step by the items that say which lists a customer is in: a query of them. */
public final class DynamoDbFollowLists implements FollowLists {

    private final DynamoDbClient client;
    private final String table;
    private final ListWrites writes;

    /** Names the table. */
    public DynamoDbFollowLists(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.writes = new ListWrites(client, table);
    }

    @Override
    public void forget(CustomerId customer) {
        listsOf(customer).forEach(list -> remove(list, customer));
    }

    @Override
    public void handOver(CustomerId gone, CustomerId stays) {
        listsOf(gone).forEach(list -> handOver(list, gone, stays));
    }

    private void remove(ListId list, CustomerId customer) {
        for (int attempt = 0; attempt < ListWrites.TRIES; attempt++) {
            if (findLine(list, customer).isEmpty() || writes.remove(list, customer)) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same list again and again");
    }

    private void handOver(ListId list, CustomerId gone, CustomerId stays) {
        for (int attempt = 0; attempt < ListWrites.TRIES; attempt++) {
            OptionalInt line = findLine(list, gone);
            if (line.isEmpty()) {
                return;
            }
            boolean done =
                    findLine(list, stays).isPresent()
                            ? writes.remove(list, gone)
                            : writes.replace(list, gone, stays, line.getAsInt());
            if (done) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same list again and again");
    }

    private List<ListId> listsOf(CustomerId customer) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :customer")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":customer",
                                                                ListKeys.listsOf(customer))
                                                        .toItem()))
                .items()
                .stream()
                .map(item -> new ItemReader(item).text(ListKeys.SK))
                .map(id -> new ListId(customer.shopId(), id))
                .toList();
    }

    private OptionalInt findLine(ListId list, CustomerId customer) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(ListKeys.member(list, customer).toItem())
                                                .consistentRead(true))
                        .item();
        return item.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(new ItemReader(item).integer(ListKeys.LINE));
    }
}
