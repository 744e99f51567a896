package dev.stammkunde.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.file.Path;
import java.util.Map;

final class DynamoDbLocalExtensionTest {

    @RegisterExtension
    static final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Test
    void table_ofTemplate_hasItsIndexes() {
        var table =
                dynamoDb.client()
                        .describeTable(r -> r.tableName(dynamoDb.table("PointsTable")))
                        .table();

        assertThat(table.globalSecondaryIndexes())
                .extracting(index -> index.indexName())
                .containsExactlyInAnyOrder(
                        "byAccount", "byWaitingSince", "byExpiry", "bySectionDue");
    }

    @Test
    void table_withExpiry_keepsWhatTestsWriteInThePast() {
        var description =
                dynamoDb.client()
                        .describeTimeToLive(r -> r.tableName(dynamoDb.table("QuarantineTable")))
                        .timeToLiveDescription();

        assertThat(description.attributeName()).isNull();
    }

    @Test
    void logicalIds_ofRepository_areTheTablesOfTheTemplate() {
        assertThat(FreshTables.TEMPLATE.logicalIds())
                .contains("PointsTable", "CustomersTable", "ShopsTable");
    }

    @Test
    void table_keptInFolder_survivesRestart(@TempDir Path folder) {
        try (var database = LocalDynamoDb.inFolder(folder, 0);
                var client = database.client()) {
            FreshTables.TEMPLATE.create(client, "ApiKeysTable", "keys");
            client.putItem(
                    r -> r.tableName("keys").item(Map.of("pk", AttributeValue.fromS("KEY#7"))));
        }

        try (var database = LocalDynamoDb.inFolder(folder, 0);
                DynamoDbClient client = database.client()) {
            assertThat(client.scan(r -> r.tableName("keys")).items())
                    .containsExactly(Map.of("pk", AttributeValue.fromS("KEY#7")));
        }
    }
}
