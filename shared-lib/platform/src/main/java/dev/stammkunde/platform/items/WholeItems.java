package dev.stammkunde.platform.items;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Reads whole items of a table as they are kept, for who must see all that is kept of somebody.
 *
 * <p>Streams read on as they are consumed, so that a long partition takes the memory of a page.
 * Items of a partition come in the order of their sort keys.
 */
public final class WholeItems {

    private static final int MOST_KEYS = 100;

    private final DynamoDbClient client;
    private final String table;

    public WholeItems(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Finds one item. */
    public Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /** Returns those that there are of some items, in the order of their keys' list. */
    public Stream<Map<String, AttributeValue>> all(Stream<Map<String, AttributeValue>> keys) {
        return keys.distinct()
                .gather(Gatherers.windowFixed(MOST_KEYS))
                .flatMap(some -> inOrder(some).stream());
    }

    private List<Map<String, AttributeValue>> inOrder(List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> found =
                BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of());
        List<Map<String, AttributeValue>> sorted = new ArrayList<>();
        for (Map<String, AttributeValue> key : keys) {
            found.stream()
                    .filter(item -> item.entrySet().containsAll(key.entrySet()))
                    .forEach(sorted::add);
        }
        return sorted;
    }

    /** Returns all of a partition. */
    public Stream<Map<String, AttributeValue>> partition(String partition) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :partition")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":partition", partition)
                                                        .toItem()))
                .items()
                .stream();
    }

    /** Returns those of a partition whose sort keys begin so. */
    public Stream<Map<String, AttributeValue>> partition(String partition, String prefix) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression(
                                                "pk = :partition AND begins_with(sk, :prefix)")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":partition", partition)
                                                        .text(":prefix", prefix)
                                                        .toItem()))
                .items()
                .stream();
    }

    /** Returns the whole items that an index of keys has under a value. */
    public Stream<Map<String, AttributeValue>> indexed(
            String index, String attribute, String value) {
        return all(
                client
                        .queryPaginator(
                                query ->
                                        query.tableName(table)
                                                .indexName(index)
                                                .keyConditionExpression("#key = :value")
                                                .expressionAttributeNames(Map.of("#key", attribute))
                                                .expressionAttributeValues(
                                                        new ItemWriter()
                                                                .text(":value", value)
                                                                .toItem()))
                        .items()
                        .stream()
                        .map(WholeItems::key));
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(
                KeyText.PK,
                Objects.requireNonNull(item.get(KeyText.PK)),
                KeyText.SK,
                Objects.requireNonNull(item.get(KeyText.SK)));
    }
}
