package dev.stammkunde.stacktemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
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
        long before = engine.writesBegun(TABLE);

        client.getItem(get -> get.tableName(TABLE).key(KEY));
        client.scan(scan -> scan.tableName(TABLE));
        client.describeTable(table -> table.tableName(TABLE));
        client.listTables();

        assertThat(engine.writesBegun(TABLE)).isEqualTo(before);
    }

    @Test
    void writesBegun_afterAnyKindOfWrite_isOneMore() {
        long before = engine.writesBegun(TABLE);

        client.putItem(put -> put.tableName(TABLE).item(KEY));
        client.updateItem(update -> update.tableName(TABLE).key(KEY));
        var inTransaction =
                TransactWriteItem.builder().put(put -> put.tableName(TABLE).item(KEY)).build();
        client.transactWriteItems(all -> all.transactItems(inTransaction));
        client.executeStatement(it -> it.statement("DELETE FROM \"Teas\" WHERE \"pk\" = 'sencha'"));
        assertThat(client.getItem(get -> get.tableName(TABLE).key(KEY)).item()).isEmpty();
        client.deleteItem(delete -> delete.tableName(TABLE).key(KEY));

        assertThat(engine.writesBegun(TABLE)).isEqualTo(before + 5);
    }

    @Test
    void writesBegun_afterAWriteToAnotherTable_isAsBefore() {
        long before = engine.writesBegun(TABLE);
        long ofOther = engine.writesBegun("Coffees");

        // Nobody has it, and it is counted all the same; the text in it names no table.
        Map<String, AttributeValue> item =
                Map.of("pk", AttributeValue.fromS("\"TableName\":\"%s\"".formatted(TABLE)));
        assertThatThrownBy(() -> client.putItem(put -> put.tableName("Coffees").item(item)))
                .isInstanceOf(ResourceNotFoundException.class);

        assertThat(engine.writesBegun(TABLE)).isEqualTo(before);
        assertThat(engine.writesBegun("Coffees")).isEqualTo(ofOther + 1);
    }
}
