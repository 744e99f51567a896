package dev.stammkunde.adjustpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.store.DynamoDbAdjustmentLimits;
import dev.stammkunde.points.store.DynamoDbAdjustments;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;

final class PrimeAdjustingTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void run_onEmptyTables_leavesThemEmpty() throws IOException {
        String points = DYNAMO_DB.table("PointsTable");
        String entries = DYNAMO_DB.table("EntriesTable");
        MakeAdjustment.Needs needs =
                new MakeAdjustment.Needs(
                        new DynamoDbPointsLedger(DYNAMO_DB.client(), points, entries),
                        new DynamoDbAdjustments(DYNAMO_DB.client(), points, entries),
                        _ -> false,
                        _ -> (_, _) -> Orders.programme(),
                        _ -> {});
        AdjustPoints api =
                new AdjustPoints(
                        new AdjustPointsPorts(
                                needs,
                                new DynamoDbAdjustmentLimits(
                                        DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))),
                        Metrics.of("adjust-points"));

        new PrimeAdjusting(api, needs, OutcomeLog.of("adjust-points")).run();

        assertThat(DYNAMO_DB.client().scan(scan -> scan.tableName(points)).items()).isEmpty();
        assertThat(DYNAMO_DB.client().scan(scan -> scan.tableName(entries)).items()).isEmpty();
    }
}
