package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;

/** What questions cost, and which verbs they need: those of the template's policies. */
final class ReadCapacityTest {

    private static final int LONG_HISTORY = 100;
    private static final Instant NOW = Orders.PAID_AT.plusSeconds(2);

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    @Test
    void points_costOneRead_whateverTheHistory() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            Bookings bookings = bookings();
            bookings.earn(Orders.paid("newcomer", "8001", "10"), NOW);
            for (int order = 0; order < LONG_HISTORY; order++) {
                bookings.earn("o" + order, "10", NOW.plusSeconds(order));
            }

            for (String customer : new String[] {"9999", "8001", "7001"}) {
                spent.clear();
                api.points(customer, "");

                assertThat(spent.byOperation())
                        .as("customer %s", customer)
                        .isEqualTo(Map.of("GetItem table", 1.0));
            }
        }
    }

    /** Which the account that is gone only points to. */
    @Test
    void points_ofAMergedCustomer_costOneReadMore() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            Bookings bookings = bookings();
            bookings.earn("1001", "37.90", NOW);
            bookings.merge("7001", "8001", NOW);

            spent.clear();
            api.points("7001", "");

            assertThat(spent.byOperation()).isEqualTo(Map.of("GetItem table", 2.0));
        }
    }

    @Test
    void ledgerPage_costsItsOwnEntriesAndTheAccount() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            Bookings bookings = bookings();
            for (int order = 0; order < LONG_HISTORY; order++) {
                bookings.earn("o" + order, "10", NOW.plusSeconds(order));
            }

            spent.clear();
            api.ledger("7001", "limit=20");

            assertThat(spent.byOperation()).containsOnlyKeys("GetItem table", "Query table");
            assertThat(spent.byOperation()).containsEntry("GetItem table", 1.0);
            assertThat(spent.byOperation().get("Query table")).isLessThanOrEqualTo(4.0);
        }
    }

    @Test
    void explanation_ofAFirstState_costsTheAccountAndTheEntry() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            bookings().earn("1001", "37.90", NOW);

            spent.clear();
            api.explanation("7001", 1);

            assertThat(spent.byOperation())
                    .containsEntry("GetItem table", 1.5)
                    .doesNotContainKey("BatchGetItem table");
        }
    }

    @Test
    void explanation_ofALaterState_costsItsOrderToo() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            Bookings bookings = bookings();
            bookings.earn("1001", "37.90", NOW);
            bookings.refund("77", "1001", "5.00", NOW.plusSeconds(1));

            spent.clear();
            api.explanation("7001", 2);

            assertThat(spent.byOperation())
                    .containsEntry("GetItem table", 1.5)
                    .containsEntry("BatchGetItem table", 3.0);
        }
    }

    @Test
    void orderPoints_costTheOrderItsEntriesAndTheAccount() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            Bookings bookings = bookings();
            bookings.earn("1001", "37.90", NOW);
            bookings.refund("77", "1001", "5.00", NOW.plusSeconds(1));

            spent.clear();
            api.orderPoints("1001");

            assertThat(spent.byOperation())
                    .isEqualTo(Map.of("GetItem table", 1.0, "BatchGetItem table", 3.0));
        }
    }

    @Test
    void allRoutes_needTheVerbsOfTheTemplateOnly() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            Bookings bookings = bookings();
            bookings.earn("1001", "37.90", NOW);
            bookings.refund("77", "1001", "5.00", NOW.plusSeconds(1));
            bookings.adjust("a1", 5, "Kulanz", NOW.plusSeconds(2));

            api.points("7001", "asOf=2026-03-05");
            api.points("7001", "asOf=" + NOW);
            api.ledger("7001", "limit=2");
            api.explanation("7001", 1);
            api.explanation("7001", 2);
            api.explanation("7001", 9);
            api.orderPoints("1001");
            api.customer("7001");

            assertThat(spent.byOperation())
                    .containsOnlyKeys(
                            "GetItem table",
                            "BatchGetItem table",
                            "Query table",
                            "Query byAccount");
        }
    }

    private static Bookings bookings() {
        return Bookings.in(
                new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable")));
    }

    private static Api api(DynamoDbClient client) {
        return Api.of(
                new ServeMemberApiHandler(
                        new DynamoDbLedgerHistory(
                                client,
                                DYNAMO_DB.table("PointsTable"),
                                DYNAMO_DB.table("EntriesTable")),
                        new DynamoDbFindCustomer(client, DYNAMO_DB.table("CustomersTable")),
                        new CachedProgrammes(
                                new DynamoDbProgrammes(client, DYNAMO_DB.table("ShopsTable")),
                                DefaultProgramme.programme()),
                        SampleRewardPorts.none()));
    }
}
