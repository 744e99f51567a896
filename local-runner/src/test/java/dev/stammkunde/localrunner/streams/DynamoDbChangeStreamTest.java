package dev.stammkunde.localrunner.streams;

import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TableDefinition;
import dev.stammkunde.testkit.TestDynamoDb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** On DynamoDB Local, or on the engine that is named. */
final class DynamoDbChangeStreamTest extends ChangeStreamContract {

    private final DynamoDbClient tables = TestDynamoDb.client();
    private final DynamoDbStreamsClient streams =
            LocalDynamoDb.streamsClientAt(TestDynamoDb.endpoint());
    private final String table = "followed-" + UUID.randomUUID();

    @BeforeEach
    void create() {
        new TableDefinition(
                        "Followed",
                        Map.of(
                                "AttributeDefinitions",
                                List.of(Map.of("AttributeName", "pk", "AttributeType", "S")),
                                "KeySchema",
                                List.of(Map.of("AttributeName", "pk", "KeyType", "HASH")),
                                "StreamSpecification",
                                Map.of("StreamViewType", "NEW_AND_OLD_IMAGES")))
                .create(tables, table);
    }

    @AfterEach
    void delete() {
        tables.deleteTable(request -> request.tableName(table));
        streams.close();
    }

    @Override
    ChangeStream stream() {
        return new DynamoDbChangeStream(
                streams,
                tables.describeTable(request -> request.tableName(table))
                        .table()
                        .latestStreamArn());
    }

    @Override
    void put(String key, int number) {
        tables.putItem(
                request ->
                        request.tableName(table)
                                .item(
                                        Map.of(
                                                "pk", AttributeValue.fromS(key),
                                                "n",
                                                        AttributeValue.fromN(
                                                                String.valueOf(number)))));
    }

    @Override
    void remove(String key) {
        tables.deleteItem(
                request -> request.tableName(table).key(Map.of("pk", AttributeValue.fromS(key))));
    }
}
