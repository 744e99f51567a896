package dev.stammkunde.points.adjust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.points.adjust.AdjustmentOutcome.Done;
import dev.stammkunde.points.store.DynamoDbAdjustments;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;

/** What an adjustment costs. */
class AdjustmentCapacityTest {

    private static final int HISTORY = 30;

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void ask_withinTheLimit_costsTheSameWhateverTheHistory() {
        ConsumedCapacity capacity = new ConsumedCapacity();
        try (DynamoDbClient client = capacity.meteredClient()) {
            String points = DYNAMO_DB.table("PointsTable");
            String entries = DYNAMO_DB.table("EntriesTable");
            Desk desk =
                    new Desk(
                            new DynamoDbPointsLedger(client, points, entries),
                            new DynamoDbAdjustments(
                                    client,
                                    points,
                                    entries,
                                    new AuditTable(DYNAMO_DB.table("ShopsTable"))),
                            new InMemoryAudit());
            AdjustmentLimit limit = new AdjustmentLimit(500, 1_000_000);
            assertThat(desk.ask("first", 100, limit)).isInstanceOf(Done.class);
            capacity.clear();
            desk.ask("second", 100, limit);
            Map<String, Double> few = capacity.byOperation();
            for (int i = 0; i < HISTORY; i++) {
                desk.ask("key " + i, 100, limit);
            }
            capacity.clear();

            desk.ask("last", 100, limit);

            assertThat(capacity.byOperation()).isEqualTo(few);
            assertThat(few).containsOnlyKeys("GetItem table", "TransactWriteItems table");
            // Of the adjustment, which is not there, the account and the month.
            assertThat(few).containsEntry("GetItem table", 3.0);
        }
    }
}
