package dev.stammkunde.customers.store;

import static dev.stammkunde.customers.testing.SampleOrderReports.T0;
import static dev.stammkunde.customers.testing.SampleOrderReports.cents;
import static dev.stammkunde.customers.testing.SampleOrderReports.facts;
import static dev.stammkunde.customers.testing.SampleOrderReports.paidAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders that lie in tables of the release before reports had a time. */
final class FormerOrderTest {

    private static final OrderId ORDER = new OrderId("shop", "o");

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void order_paidAndRefunded_countsAsItDid() {
        KnownOrder<OrderFacts> order = put(paid(false, false, "EUR 40.00"));

        OrderFigures figures = KeptOrder.figures(order);
        assertThat(figures.customerId()).isEqualTo("c");
        assertThat(figures.purchasedAt()).isEqualTo(T0);
        assertThat(figures.refunds()).isEqualTo(1);
        assertThat(figures.netRevenue()).isEqualTo(cents(5_042));
        assertThat(figures.products()).containsExactlyInAnyOrder("17", "sku-1");
    }

    @Test
    void order_reportedAgain_isWhatTheReportSaysAndIsStoredAnew() {
        put(paid(false, false, "EUR 40.00"));
        DynamoDbPurchases purchases = purchases();
        Versioned<KnownOrder<OrderFacts>> stored = purchases.order(ORDER);

        KnownOrder<OrderFacts> next =
                stored.value()
                        .hear(
                                paidAt(
                                        60,
                                        facts("c", 11_900, 1_900),
                                        List.of(refund("x", cents(1)))));
        purchases.save(new PurchaseChange(ORDER, stored, next, List.of()));

        assertThat(purchases.order(ORDER)).isEqualTo(new Versioned<>(next, 8));
        assertThat(KeptOrder.figures(next).refunds()).isEqualTo(1);
    }

    @Test
    void order_cancelledOrVoided_countsAsItDidUntilALaterReport() {
        KnownOrder<OrderFacts> cancelled = put(paid(true, false, "EUR 1.00"));
        assertThat(KeptOrder.figures(cancelled).cancellations()).isEqualTo(1);
        assertThat(KeptOrder.figures(put(paid(false, true, "EUR 1.00"))))
                .isEqualTo(OrderFigures.none());

        KnownOrder<OrderFacts> revived =
                cancelled.hear(paidAt(60, facts("c", 11_900, 1_900), List.of()));

        assertThat(KeptOrder.figures(revived).netRevenue()).isEqualTo(cents(10_000));
    }

    @Test
    void order_ofWhichOnlyACancellationCame_waits() {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("version", AttributeValue.fromN("7"));
        item.put("cancelled", AttributeValue.fromBool(true));
        item.put("refunds", AttributeValue.fromM(Map.of()));

        KnownOrder<OrderFacts> order = put(item);

        assertThat(order.isCancelled()).isTrue();
        assertThat(KeptOrder.figures(order)).isEqualTo(OrderFigures.none());
    }

    private static Map<String, AttributeValue> paid(
            boolean cancelled, boolean voided, String refund) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("version", AttributeValue.fromN("7"));
        item.put("customerId", AttributeValue.fromS("c"));
        item.put("placedAt", AttributeValue.fromS(T0.toString()));
        item.put("paidAt", AttributeValue.fromS(T0.plusSeconds(30).toString()));
        item.put("total", AttributeValue.fromS("EUR 100.00"));
        item.put("tax", AttributeValue.fromS("EUR 15.97"));
        item.put("test", AttributeValue.fromBool(false));
        item.put("voided", AttributeValue.fromBool(voided));
        item.put("cancelled", AttributeValue.fromBool(cancelled));
        item.put("refunds", AttributeValue.fromM(Map.of("r", AttributeValue.fromS(refund))));
        item.put(
                "products",
                AttributeValue.fromL(
                        List.of(AttributeValue.fromS("17"), AttributeValue.fromS("sku-1"))));
        return item;
    }

    private static KnownOrder<OrderFacts> put(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put(CustomerAttributes.PK, AttributeValue.fromS(CustomerKeys.order(ORDER)));
        item.put(CustomerAttributes.SK, AttributeValue.fromS(CustomerKeys.ORDER));
        DYNAMO_DB
                .client()
                .putItem(put -> put.tableName(DYNAMO_DB.table("CustomersTable")).item(item));
        return purchases().order(ORDER).value();
    }

    private static DynamoDbPurchases purchases() {
        return new DynamoDbPurchases(
                new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable")));
    }
}
