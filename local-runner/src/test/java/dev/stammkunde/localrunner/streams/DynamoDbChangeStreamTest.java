package dev.stammkunde.localrunner.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.streams.ChangeStream.ShardReader;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TableDefinition;
import dev.stammkunde.testkit.TestDynamoDb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** On DynamoDB Local, or on the engine that is named. */
final class DynamoDbChangeStreamTest extends ChangeStreamContract {

    private static final Map<String, Object> KEYED =
            Map.of(
                    "AttributeDefinitions",
                    List.of(Map.of("AttributeName", "pk", "AttributeType", "S")),
                    "KeySchema",
                    List.of(Map.of("AttributeName", "pk", "KeyType", "HASH")));

    private final DynamoDbClient tables = TestDynamoDb.client();
    private final DynamoDbStreamsClient streams =
            LocalDynamoDb.streamsClientAt(TestDynamoDb.endpoint());
    private final String table = "followed-" + UUID.randomUUID();

    @BeforeEach
    void create() {
        Map<String, Object> followed = new HashMap<>(KEYED);
        followed.put("StreamSpecification", Map.of("StreamViewType", "NEW_AND_OLD_IMAGES"));
        new TableDefinition("Followed", followed).create(tables, table);
    }

    @AfterEach
    void delete() {
        tables.deleteTable(request -> request.tableName(table));
        streams.close();
    }

    @Test
    void next_firstChangeWithThatOfAnotherTable_isNotLost() {
        String other = "beside-" + table;
        new TableDefinition("Beside", KEYED).create(tables, other);
        ShardReader reader = stream().open(stream().shards().getFirst().id(), Optional.empty());
        assertThat(reader.next(10).records()).isEmpty();

        tables.transactWriteItems(write -> write.transactItems(put(other), put(table)));

        assertThat(reader.next(10).records()).hasSize(1);
        tables.deleteTable(request -> request.tableName(other));
    }

    private static TransactWriteItem put(String name) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(name).item(Map.of("pk", AttributeValue.fromS("a"))))
                .build();
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
