package dev.stammkunde.testkit;

import dev.stammkunde.stacktemplate.TemplateTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Empty tables of {@code template.yaml} under names of their own. Each is made when its name is
 * first asked for, so that a test pays only for what it uses; closing removes them. Usable without
 * JUnit's extensions, for example in a jqwik property.
 *
 * <p>Nothing in them expires: the engine goes by the machine's clock and tests have one of their
 * own, so what a test has just written could be gone.
 */
public final class FreshTables implements AutoCloseable {

    /** The tables of this repository's {@code template.yaml}. */
    static final TemplateTables TEMPLATE =
            TemplateTables.read(RepositoryRoot.path().resolve("template.yaml"));

    private final String prefix = "test-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** Returns the name of the table with that id in the template, such as {@code PointsTable}. */
    public String table(String logicalId) {
        return names.computeIfAbsent(
                logicalId,
                id -> {
                    var name = prefix + id;
                    TEMPLATE.createLasting(client(), id, name);
                    return name;
                });
    }

    /** Returns the client that all tests share. */
    public DynamoDbClient client() {
        return TestDynamoDb.client();
    }

    /** Returns the endpoint, for clients that a test builds itself. */
    public URI endpoint() {
        return TestDynamoDb.endpoint();
    }

    /** Returns what is kept, by the tables' ids; changes nothing. */
    public Map<String, Set<Map<String, AttributeValue>>> items() {
        Map<String, Set<Map<String, AttributeValue>>> items = new TreeMap<>();
        names.forEach((id, name) -> items.put(id, itemsOf(name)));
        return items;
    }

    /** Keeps these items, as {@link #items} returned them, and none else. */
    public void restore(Map<String, Set<Map<String, AttributeValue>>> items) {
        names.forEach(
                (id, name) -> {
                    Set<Map<String, AttributeValue>> wanted = items.getOrDefault(id, Set.of());
                    Set<Map<String, AttributeValue>> kept = itemsOf(name);
                    remove(name, without(kept, wanted));
                    without(wanted, kept)
                            .forEach(
                                    item ->
                                            client().putItem(
                                                            put -> put.tableName(name).item(item)));
                });
    }

    /** Removes all items, which takes a tenth of the time that new tables take. */
    public void empty() {
        names.values().forEach(name -> remove(name, itemsOf(name)));
    }

    private Set<Map<String, AttributeValue>> itemsOf(String table) {
        return client().scanPaginator(request -> request.tableName(table)).items().stream()
                .collect(Collectors.toSet());
    }

    private static Set<Map<String, AttributeValue>> without(
            Set<Map<String, AttributeValue>> items, Set<Map<String, AttributeValue>> others) {
        return items.stream().filter(item -> !others.contains(item)).collect(Collectors.toSet());
    }

    private void remove(String table, Set<Map<String, AttributeValue>> items) {
        if (items.isEmpty()) {
            return;
        }
        var keys =
                client()
                        .describeTable(request -> request.tableName(table))
                        .table()
                        .keySchema()
                        .stream()
                        .map(KeySchemaElement::attributeName)
                        .toList();
        items.forEach(
                item ->
                        client().deleteItem(
                                        request -> request.tableName(table).key(only(keys, item))));
    }

    private static Map<String, AttributeValue> only(
            List<String> keys, Map<String, AttributeValue> item) {
        return keys.stream().collect(Collectors.toMap(key -> key, item::get));
    }

    /** Removes the tables; the next call of {@link #table} makes an empty one. */
    @Override
    public void close() {
        for (String id : List.copyOf(names.keySet())) {
            var name = names.remove(id);
            client().deleteTable(request -> request.tableName(name));
        }
    }
}
