package dev.stammkunde.stacktemplate;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Describes one {@code AWS::DynamoDB::Table} whose functions are resolved: keys, indexes, stream
 * and expiry. A property that is neither here nor without meaning on one machine is an error, never
 * ignored.
 */
public final class TableDefinition {

    private static final Set<String> HONOURED =
            Set.of(
                    "AttributeDefinitions",
                    "BillingMode",
                    "GlobalSecondaryIndexes",
                    "KeySchema",
                    "LocalSecondaryIndexes",
                    "StreamSpecification",
                    "TimeToLiveSpecification");

    /** Properties that a store on one machine cannot show, each with the reason. */
    public static final Map<String, String> WITHOUT_MEANING =
            Map.of(
                    "DeletionProtectionEnabled", "the tables go with the process or its folder",
                    "PointInTimeRecoverySpecification", "there are no backups",
                    "SSESpecification", "nothing is encrypted at rest",
                    "TableClass", "it changes the bill alone",
                    "ContributorInsightsSpecification", "it is for CloudWatch",
                    "Tags", "nothing reads them");

    private final String logicalId;
    private final Map<String, Object> properties;

    public TableDefinition(String logicalId, Map<String, Object> properties) {
        this.logicalId = logicalId;
        this.properties = properties;
        for (String name : properties.keySet()) {
            if (!HONOURED.contains(name) && !WITHOUT_MEANING.containsKey(name)) {
                throw new TemplateException(path(name) + " is not honoured.");
            }
        }
    }

    /** Returns the request that makes the table under the given name, always billed per request. */
    public CreateTableRequest createRequest(String tableName) {
        var request =
                CreateTableRequest.builder()
                        .tableName(tableName)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                maps("AttributeDefinitions").stream().map(this::attribute).toList())
                        .keySchema(keys("KeySchema", properties.get("KeySchema")));
        var global = maps("GlobalSecondaryIndexes").stream().map(this::globalIndex).toList();
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global);
        }
        var local = maps("LocalSecondaryIndexes").stream().map(this::localIndex).toList();
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local);
        }
        findStreamView().ifPresent(view -> request.streamSpecification(stream(view)));
        return request.build();
    }

    private static StreamSpecification stream(String view) {
        return StreamSpecification.builder().streamEnabled(true).streamViewType(view).build();
    }

    /** Returns what the stream of the table tells of each change, if it has a stream. */
    public Optional<String> findStreamView() {
        var stream =
                Sections.mapping(
                        path("StreamSpecification"), properties.get("StreamSpecification"));
        return stream.isEmpty() ? Optional.empty() : Optional.of(text("StreamViewType", stream));
    }

    /** Turns on the stream of a table that was made before the template asked for one. */
    public void addStream(DynamoDbClient client, String tableName) {
        var view = findStreamView();
        if (view.isPresent()
                && client.describeTable(request -> request.tableName(tableName))
                                .table()
                                .streamSpecification()
                        == null) {
            client.updateTable(
                    request ->
                            request.tableName(tableName).streamSpecification(stream(view.get())));
        }
    }

    /**
     * Makes the table under the given name, waits until it can be used, and turns on the expiry of
     * its items where the template says so.
     */
    public void create(DynamoDbClient client, String tableName) {
        createLasting(client, tableName);
        findExpiryAttribute().ifPresent(attribute -> expire(client, tableName, attribute));
    }

    /**
     * Makes the table under the given name and waits until it can be used. Nothing in it expires,
     * for whoever has a clock of their own: engines go by the machine's.
     */
    public void createLasting(DynamoDbClient client, String tableName) {
        client.createTable(createRequest(tableName));
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(request -> request.tableName(tableName));
        }
    }

    private static void expire(DynamoDbClient client, String tableName, String attribute) {
        client.updateTimeToLive(
                request ->
                        request.tableName(tableName)
                                .timeToLiveSpecification(
                                        expiry -> expiry.attributeName(attribute).enabled(true)));
    }

    /**
     * Returns the attribute that holds the second after which an item may vanish, if the table has
     * one.
     */
    public Optional<String> findExpiryAttribute() {
        var expiry =
                Sections.mapping(
                        path("TimeToLiveSpecification"), properties.get("TimeToLiveSpecification"));
        if (!"true".equals(String.valueOf(expiry.get("Enabled")))) {
            return Optional.empty();
        }
        return Optional.of(text("AttributeName", expiry));
    }

    private AttributeDefinition attribute(Map<String, Object> entry) {
        return AttributeDefinition.builder()
                .attributeName(text("AttributeName", entry))
                .attributeType(text("AttributeType", entry))
                .build();
    }

    private List<KeySchemaElement> keys(String name, @Nullable Object schema) {
        return Sections.list(path(name), schema).stream()
                .map(key -> Sections.mapping(path(name), key))
                .map(
                        key ->
                                KeySchemaElement.builder()
                                        .attributeName(text("AttributeName", key))
                                        .keyType(text("KeyType", key))
                                        .build())
                .toList();
    }

    private GlobalSecondaryIndex globalIndex(Map<String, Object> index) {
        return GlobalSecondaryIndex.builder()
                .indexName(text("IndexName", index))
                .keySchema(keys("GlobalSecondaryIndexes.KeySchema", index.get("KeySchema")))
                .projection(projection(index))
                .build();
    }

    private LocalSecondaryIndex localIndex(Map<String, Object> index) {
        return LocalSecondaryIndex.builder()
                .indexName(text("IndexName", index))
                .keySchema(keys("LocalSecondaryIndexes.KeySchema", index.get("KeySchema")))
                .projection(projection(index))
                .build();
    }

    private Projection projection(Map<String, Object> index) {
        var entry = Sections.mapping(path("Projection"), index.get("Projection"));
        var projection = Projection.builder().projectionType(text("ProjectionType", entry));
        var attributes =
                Sections.list(path("NonKeyAttributes"), entry.get("NonKeyAttributes")).stream()
                        .map(String::valueOf)
                        .toList();
        if (!attributes.isEmpty()) {
            projection.nonKeyAttributes(attributes);
        }
        return projection.build();
    }

    private List<Map<String, Object>> maps(String name) {
        return Sections.list(path(name), properties.get(name)).stream()
                .map(entry -> Sections.mapping(path(name), entry))
                .toList();
    }

    private String text(String name, Map<String, Object> entry) {
        return Sections.text(path(name), entry.get(name));
    }

    private String path(String name) {
        return logicalId + ".Properties." + name;
    }
}
