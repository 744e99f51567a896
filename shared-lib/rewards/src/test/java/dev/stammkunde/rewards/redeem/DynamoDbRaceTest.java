package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbRaceTest extends RaceContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Desk desk(ObedientShop shop) {
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"));
        DynamoDbRedemptions store =
                new DynamoDbRedemptions(
                        DYNAMO_DB.client(), DYNAMO_DB.table("RewardsTable"), ledger);
        return new Desk(ledger, store, store, store, shop);
    }
}
