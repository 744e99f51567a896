package dev.stammkunde.stacktemplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.Map;

/** What an engine counts as a request that may change a table. */
final class CountedWritesTest {

    private static final String TABLE = "Teas";
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("sencha"));

    private static LocalDynamoDb engine;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() {
        engine = LocalDynamoDb.inMemory();
        client = engine.client();
        var key = KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build();
        var pk =
                AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build();
        client.createTable(
                table ->
                        table.tableName(TABLE)
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .keySchema(key)
                                .attributeDefinitions(pk));
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
    }

    @Test
    void writesBegun_afterReads_isAsBefore() {
        long before = engine.writesBegun();

        client.getItem(get -> get.tableName(TABLE).key(KEY));
        client.scan(scan -> scan.tableName(TABLE));
        client.describeTable(table -> table.tableName(TABLE));
        client.listTables();

        assertThat(engine.writesBegun()).isEqualTo(before);
    }

    @Test
    void writesBegun_afterAnyKindOfWrite_isOneMore() {
        long before = engine.writesBegun();

        client.putItem(put -> put.tableName(TABLE).item(KEY));
        client.updateItem(update -> update.tableName(TABLE).key(KEY));
        var inTransaction =
                TransactWriteItem.builder().put(put -> put.tableName(TABLE).item(KEY)).build();
        client.transactWriteItems(all -> all.transactItems(inTransaction));
        client.executeStatement(it -> it.statement("DELETE FROM \"Teas\" WHERE \"pk\" = 'sencha'"));
        client.deleteItem(delete -> delete.tableName(TABLE).key(KEY));

        assertThat(engine.writesBegun()).isEqualTo(before + 5);
    }
}
