package dev.stammkunde.points.store;

import dev.stammkunde.points.FindOrderPoints;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.WaitingRefunds;
import dev.stammkunde.points.testing.PointsLedgerContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbPointsLedgerTest extends PointsLedgerContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected PointsLedger ledger() {
        return new DynamoDbPointsLedger(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("PointsTable"),
                DYNAMO_DB.table("EntriesTable"));
    }

    @Override
    protected LedgerHistory history() {
        return new DynamoDbLedgerHistory(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("PointsTable"),
                DYNAMO_DB.table("EntriesTable"));
    }

    @Override
    protected FindOrderPoints orderPoints() {
        return new DynamoDbFindOrderPoints(DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"));
    }

    @Override
    protected WaitingRefunds waitingRefunds() {
        return new DynamoDbWaitingRefunds(DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"));
    }
}
