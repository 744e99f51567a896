package dev.stammkunde.cases.store;

import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.CloseWithPoints;
import dev.stammkunde.cases.testing.MakeGoodContract;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.store.DynamoDbAdjustments;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCloseWithPointsTest extends MakeGoodContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Cases cases() {
        return new DynamoDbCases(DYNAMO_DB.client(), DYNAMO_DB.table("CasesTable"), audit());
    }

    @Override
    protected CloseWithPoints closing() {
        return new DynamoDbCloseWithPoints(
                new DynamoDbAdjustments(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"),
                        audit()),
                DYNAMO_DB.table("CasesTable"));
    }

    @Override
    protected PointsLedger ledger() {
        return new DynamoDbPointsLedger(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("PointsTable"),
                DYNAMO_DB.table("EntriesTable"));
    }

    private static AuditTable audit() {
        return new AuditTable(DYNAMO_DB.table("ShopsTable"));
    }
}
