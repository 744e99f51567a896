package dev.stammkunde.points.store;

import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindSectionsDue;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.FindExpiringContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbFindExpiringTest extends FindExpiringContract {

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
    protected FindExpiring expiring() {
        return new DynamoDbFindExpiring(DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"));
    }

    @Override
    protected FindSectionsDue sectionsDue() {
        return new DynamoDbFindSectionsDue(DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable"));
    }
}
