package dev.stammkunde.customers.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.testing.FindOrderDaysContract;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;

final class DynamoDbFindOrderDaysTest extends FindOrderDaysContract {

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Override
    protected Ports emptyStore() {
        String table = dynamoDb.table("CustomersTable");
        return new Ports(
                new DynamoDbPurchases(new CustomersTable(dynamoDb.client(), table)),
                new DynamoDbFindOrderDays(dynamoDb.client(), table),
                new DynamoDbFindKeptOrder(dynamoDb.client(), table));
    }

    @Test
    void reachedOn_dayAmongTenTimesTheOrders_readsTheSame() {
        keep(0, 20, LocalDate.of(2026, 3, 1));
        keep(20, 40, LocalDate.of(2026, 3, 2));
        Map<String, Double> amongFew = costOfTheFirst();

        keep(40, 400, LocalDate.of(2026, 3, 3));

        assertThat(costOfTheFirst()).isEqualTo(amongFew);
        // A query of each part, and an item of each order, consistently.
        assertThat(amongFew.get("Query byPlaced")).isEqualTo(1.0);
        assertThat(amongFew.get("BatchGetItem table")).isEqualTo(20.0);
    }

    private void keep(int from, int to, LocalDate day) {
        DynamoDbPurchases store =
                new DynamoDbPurchases(
                        new CustomersTable(dynamoDb.client(), dynamoDb.table("CustomersTable")));
        Instant at = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        for (int i = from; i < to; i++) {
            OrderFacts facts =
                    new OrderFacts(
                            "c" + i,
                            at,
                            SampleOrderReports.cents(900),
                            SampleOrderReports.cents(144),
                            false,
                            Collections.emptySortedSet(),
                            null);
            KnownOrder<OrderFacts> paid =
                    KnownOrder.<OrderFacts>nothing()
                            .hear(
                                    new OrderReport.Snapshot<>(
                                            AsOf.of(at), facts, new Payment.Paid(at), false, null));
            var unused =
                    store.save(
                            new PurchaseChange(
                                    new OrderId("shop", "o" + i),
                                    new Versioned<>(KnownOrder.nothing(), 0),
                                    paid,
                                    List.of()));
        }
    }

    private Map<String, Double> costOfTheFirst() {
        ConsumedCapacity consumed = new ConsumedCapacity();
        try (DynamoDbClient client = consumed.meteredClient()) {
            DynamoDbFindOrderDays find =
                    new DynamoDbFindOrderDays(client, dynamoDb.table("CustomersTable"));
            int found = 0;
            for (int part = 0; part < find.partCount(OrderMilestone.PLACED); part++) {
                found +=
                        find.reachedOn(
                                        "shop",
                                        OrderMilestone.PLACED,
                                        LocalDate.of(2026, 3, 1),
                                        part,
                                        "")
                                .orders()
                                .size();
            }
            assertThat(found).isEqualTo(20);
            return consumed.byOperation();
        }
    }
}
