package dev.stammkunde.rewards.store;

import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.ReadRedemptions;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.rewards.redeem.RewardCounts;
import dev.stammkunde.rewards.testing.RedemptionsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbRedemptionsTest extends RedemptionsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static DynamoDbPointsLedger points() {
        return new DynamoDbPointsLedger(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("PointsTable"),
                DYNAMO_DB.table("EntriesTable"));
    }

    private static DynamoDbRedemptions stored() {
        return new DynamoDbRedemptions(
                DYNAMO_DB.client(), DYNAMO_DB.table("RewardsTable"), points());
    }

    @Override
    protected PointsLedger ledger() {
        return points();
    }

    @Override
    protected Redemptions redemptions() {
        return stored();
    }

    @Override
    protected FindRedemptions finder() {
        return stored();
    }

    @Override
    protected ReadRedemptions reader() {
        return stored();
    }

    @Override
    protected RewardCounts counts() {
        return stored();
    }

    @Override
    protected FindRewardCounts findCounts() {
        return new DynamoDbRewardCounts(DYNAMO_DB.client(), DYNAMO_DB.table("RewardsTable"));
    }
}
