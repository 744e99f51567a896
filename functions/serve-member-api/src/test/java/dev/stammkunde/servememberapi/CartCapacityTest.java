package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindTurnover;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.testing.SampleLadders;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What it costs to price a cart: versions are read once, and orders where turnover counts. */
final class CartCapacityTest {

    private static final int LADDERS = 20;
    private static final int ORDERS = 12;
    private static final CustomerId ADA = new CustomerId(Orders.SHOP, "ada");

    private static final String CART =
            """
            {"customerId":"ada","prices":"GROSS","lines":[{"lineId":"1","productId":"p",
             "quantity":7,"price":{"amount":"20.00","currency":"EUR"}}]}
            """;

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    private void put(String id, String draft) {
        Stamp.Life life = new Stamp.Life(DocumentState.ACTIVE, Orders.PAID_AT);
        DynamoDbProgrammes.documents(
                        dynamoDb.client(),
                        dynamoDb.table("ProgrammesTable"),
                        new AuditTable(dynamoDb.table("ShopsTable")),
                        LadderJson.TYPE)
                .save(
                        new DocumentId(Orders.SHOP, id),
                        1,
                        LadderJson.TYPE.write(
                                SampleLadders.read(draft), new Stamp(id, 1, life, null)),
                        SampleEntries.next(Orders.SHOP));
    }

    private void buy(int orders) {
        DynamoDbPurchases purchases =
                new DynamoDbPurchases(
                        new CustomersTable(dynamoDb.client(), dynamoDb.table("CustomersTable")));
        for (int number = 0; number < orders; number++) {
            Instant at = Orders.PAID_AT.minusSeconds(number);
            OrderId id = new OrderId(Orders.SHOP, "o" + number);
            purchases.save(
                    new PurchaseChange(
                            id,
                            purchases.order(id),
                            SampleOrderReports.known(
                                    SampleOrderReports.paidAt(
                                            0, SampleOrderReports.facts("ada", 5_000, 798))),
                            List.of(
                                    new ActivityChange(
                                            purchases.buyer(ADA),
                                            Activity.none(),
                                            Set.of(new Bought(ADA, new Purchase(at, id.id()))),
                                            Set.of()))));
        }
    }

    private Api api(DynamoDbClient client) {
        String customers = dynamoDb.table("CustomersTable");
        return Api.of(
                new ServeMemberApiHandler(
                        new InMemoryPointsLedger(),
                        _ -> Optional.empty(),
                        new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                        SampleRewardPorts.of(
                                new LadderPorts(
                                        new DynamoDbProgrammes<>(
                                                client,
                                                dynamoDb.table("ProgrammesTable"),
                                                LadderJson.TYPE,
                                                "test"),
                                        new DynamoDbFindTurnover(client, customers),
                                        new DynamoDbFindCustomers(client, customers)))));
    }

    @Test
    void cartPrices_byPiecesOrValue_costOneUnitForManyLadders() {
        String draft = SampleLadders.texts().get(2);
        IntStream.range(0, LADDERS).forEach(number -> put("l" + number, draft));
        buy(ORDERS);
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            assertThat(api.cartPrices(CART).body().path("ladders")).hasSize(LADDERS);
            spent.clear();

            api.cartPrices(CART);

            assertThat(spent.byOperation()).isEqualTo(Map.of("Query table", 1.0));
        }
    }

    @Test
    void cartPrices_byTurnover_costAUnitForEachOrderOfTheTimeAndFourMore() {
        put("year", SampleLadders.texts().get(3));
        put("also", SampleLadders.texts().get(3));
        buy(ORDERS);
        try (DynamoDbClient client = spent.meteredClient()) {
            Api api = api(client);
            assertThat(api.cartPrices(CART).body().at("/turnovers/0/orders").asInt())
                    .isEqualTo(ORDERS);
            spent.clear();

            api.cartPrices(CART);

            assertThat(spent.byOperation())
                    .isEqualTo(
                            Map.of(
                                    // The ladders, and the purchases.
                                    "Query table", 2.0,
                                    // Who was merged.
                                    "GetItem table", 1.0,
                                    // The customer, of whom is no profile, and the orders.
                                    "BatchGetItem table", 1.0 + ORDERS));
        }
    }
}
