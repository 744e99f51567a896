package dev.stammkunde.points.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.testing.AdjustmentsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbAdjustmentsTest extends AdjustmentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Adjustments adjustments() {
        return new DynamoDbAdjustments(
                DYNAMO_DB.client(),
                points(),
                entries(),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected PointsLedger ledger() {
        return new DynamoDbPointsLedger(DYNAMO_DB.client(), points(), entries());
    }

    private static String points() {
        return DYNAMO_DB.table("PointsTable");
    }

    private static String entries() {
        return DYNAMO_DB.table("EntriesTable");
    }
}
