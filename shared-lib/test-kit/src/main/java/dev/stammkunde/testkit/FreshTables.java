package dev.stammkunde.testkit;

import dev.stammkunde.stacktemplate.TemplateTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Empty tables of {@code template.yaml} under names of their own. Each is made when its name is
 * first asked for, so that a test pays only for what it uses; closing removes them. Usable without
 * JUnit's extensions, for example in a jqwik property.
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
                    TEMPLATE.create(client(), id, name);
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

    /** Removes the tables; the next call of {@link #table} makes an empty one. */
    @Override
    public void close() {
        for (String id : List.copyOf(names.keySet())) {
            var name = names.remove(id);
            client().deleteTable(request -> request.tableName(name));
        }
    }
}
