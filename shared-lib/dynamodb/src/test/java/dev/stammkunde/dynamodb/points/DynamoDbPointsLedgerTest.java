package dev.stammkunde.dynamodb.points;

import dev.stammkunde.domain.points.LedgerHistory;
import dev.stammkunde.domain.points.PointsLedger;
import dev.stammkunde.domain.points.WaitingRefunds;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.points.PointsLedgerContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbPointsLedgerTest extends PointsLedgerContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected PointsLedger ledger() {
        return new DynamoDbPointsLedger(DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"));
    }

    @Override
    protected LedgerHistory history() {
        return new DynamoDbLedgerHistory(DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"));
    }

    @Override
    protected WaitingRefunds waitingRefunds() {
        return new DynamoDbWaitingRefunds(DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"));
    }
}
