package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.json.RewardJson;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.store.DynamoDbPartPayment;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.store.DynamoDbRewardCounts;
import dev.stammkunde.rewards.store.DynamoDbRewards;
import dev.stammkunde.rewards.testing.MemberWorld;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;

/** What it costs to ask for rewards: versions are read once, and histories never. */
final class RewardsCapacityTest {

    private static final int REWARDS = 20;
    private static final int LONG_HISTORY = 30;
    private static final Instant NOW = Orders.PAID_AT.plusSeconds(2);

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    private static void put(Reward reward) {
        Stamp stamp =
                new Stamp(
                        reward.id().id(),
                        1,
                        new Stamp.Life(DocumentState.ACTIVE, reward.activeSince()),
                        null);
        DynamoDbRewards.documents(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("RewardsTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")))
                .save(
                        new DocumentId(Orders.SHOP, reward.id().id()),
                        1,
                        RewardJson.TYPE.write(reward.draft(), stamp),
                        SampleEntries.next(Orders.SHOP));
    }

    private static Api api(DynamoDbClient client) {
        String points = DYNAMO_DB.table("PointsTable");
        String entries = DYNAMO_DB.table("EntriesTable");
        String customers = DYNAMO_DB.table("CustomersTable");
        String rewards = DYNAMO_DB.table("RewardsTable");
        return Api.of(
                new ServeMemberApiHandler(
                        new DynamoDbLedgerHistory(client, points, entries),
                        new DynamoDbFindCustomer(client, customers),
                        new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                        new RewardPorts(
                                new DynamoDbRewards(client, rewards, "test"),
                                new DynamoDbRewardCounts(client, rewards),
                                new DynamoDbRedemptions(
                                        client,
                                        rewards,
                                        new DynamoDbPointsLedger(client, points, entries)),
                                new RewardAudiences(
                                        new DynamoDbCustomerFacts(
                                                client,
                                                new DynamoDbCustomerFacts.Tables(
                                                        customers,
                                                        points,
                                                        DYNAMO_DB.table("MailTable")),
                                                FindStandings.NONE),
                                        MailSettingsJson::defaults),
                                new DynamoDbPartPayment(client, rewards, AuditTable.NONE),
                                SampleRewardPorts.members(new MemberWorld()),
                                SampleRewardPorts.noLadders(),
                                TiersOfShops.NONE)));
    }

    /** DynamoDB Local takes nothing for items that are not there. */
    @Test
    void rewards_askedForAgain_costTheSameWhateverTheHistory() {
        for (int i = 0; i < REWARDS; i++) {
            put(SampleRewards.of("free-" + i, new Benefit.Goodie("A"), null));
        }
        put(SampleRewards.of("few", new Benefit.Goodie("B"), null, new RewardLimits(1, 10)));
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            Bookings bookings =
                    Bookings.in(
                            new DynamoDbPointsLedger(
                                    DYNAMO_DB.client(),
                                    DYNAMO_DB.table("PointsTable"),
                                    DYNAMO_DB.table("EntriesTable")));
            for (int order = 0; order < LONG_HISTORY; order++) {
                bookings.earn("o" + order, "10", NOW.plusSeconds(order));
            }
            assertThat(api.rewards("7001").body().path("rewards")).hasSize(REWARDS + 1);

            for (String customer : new String[] {"9999", "7001"}) {
                spent.clear();
                api.rewards(customer);

                assertThat(spent.byOperation())
                        .as("customer %s", customer)
                        .isEqualTo(
                                Map.of(
                                        "GetItem table", 2.0,
                                        "Query table", 1.0,
                                        "BatchGetItem table", 0.0,
                                        "Query byHolder", 0.0));
            }
        }
    }
}
