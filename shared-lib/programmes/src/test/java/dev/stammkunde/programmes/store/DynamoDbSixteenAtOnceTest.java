package dev.stammkunde.programmes.store;

import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbSixteenAtOnceTest extends SixteenAtOnceContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Stores stores() {
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"));
        DynamoDbRedemptions redemptions =
                new DynamoDbRedemptions(
                        DYNAMO_DB.client(), DYNAMO_DB.table("RewardsTable"), ledger);
        return new Stores(
                ledger,
                redemptions,
                redemptions,
                new DynamoDbChallenges(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable")));
    }
}
