package dev.stammkunde.customers.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/** What it costs to find orders by their day, as DynamoDB tells it by index. */
final class OrderDaysCapacityTest {

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Test
    void save_orderPaidAtOnce_costsOneUnitForItsDays() {
        ConsumedCapacity consumed = new ConsumedCapacity();
        try (DynamoDbClient client = consumed.meteredClient()) {
            DynamoDbPurchases store =
                    new DynamoDbPurchases(
                            new CustomersTable(client, dynamoDb.table("CustomersTable")));
            KnownOrder<OrderFacts> paid =
                    SampleOrderReports.known(
                            SampleOrderReports.paidAt(0, SampleOrderReports.facts("c", 900, 144)));

            assertThat(
                            store.save(
                                    new PurchaseChange(
                                            new OrderId("shop", "o"),
                                            new Versioned<>(KnownOrder.nothing(), 0),
                                            paid,
                                            List.of())))
                    .isEqualTo(SaveResult.SAVED);
        }

        assertThat(consumed.byOperation())
                .containsEntry("PutItem byPlaced", 1.0)
                .doesNotContainKeys("PutItem byPaid", "PutItem byDelivered");
    }
}
