package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.rewards.store.DynamoDbDonations;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.testing.ObedientShop;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbDonationTest extends DonationContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Shop shop() {
        AuditTable audit = new AuditTable(DYNAMO_DB.table("ShopsTable"));
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"));
        String rewards = DYNAMO_DB.table("RewardsTable");
        DynamoDbRedemptions store =
                new DynamoDbRedemptions(DYNAMO_DB.client(), rewards, ledger, audit);
        return new Shop(
                new Desk(ledger, store, store, store, new ObedientShop()),
                ledger,
                store,
                new DynamoDbDonations(DYNAMO_DB.client(), rewards, audit));
    }
}
