package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.commands.imports.FeedOrders.Fed;
import dev.stammkunde.finance.imports.ComparedFacts;
import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class FeedDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private static final String REFUNDED = ReconcileOrdersTest.refunded("1001", "19.00");
    private static final String CANCELLED =
            """
            {"type":"order.cancelled","data":{"orderId":"1001","cancelledAt":"2026-11-06T09:00:00Z"}}""";

    private final List<ShopEvent> published = new ArrayList<>();
    private final OrderDocuments documents = new OrderDocuments(Orders.SHOP, NOW);

    @Test
    void feed_ourOwnDocuments_arePublishedAsTheShopWouldHavePostedThem() {
        Fed fed =
                feed(published::addAll)
                        .feed(
                                told(
                                        ReconcileOrdersTest.paid(
                                                "1001", "119.00", "2026-11-03T09:00:00Z")),
                                List.of(),
                                NOW);

        assertThat(fed).isEqualTo(new Fed.Sent());
        assertThat(published)
                .singleElement()
                .isInstanceOfSatisfying(
                        ShopEvent.OrderReported.class,
                        reported -> {
                            assertThat(reported.order().orderId()).isEqualTo("1001");
                            assertThat(reported.order().customerId()).isEqualTo("7001");
                            assertThat(reported.source().platform()).isEqualTo(Platform.STANDARD);
                            assertThat(reported.source().shopId()).isEqualTo(Orders.SHOP);
                            assertThat(reported.source().deliveryId()).startsWith("file:");
                        });
    }

    @Test
    void feed_asHistory_isMarked() {
        new FeedDocuments(
                        Reconciliation.takeIn(published::addAll), documents, History.WITHOUT_POINTS)
                .feed(
                        told(
                                ReconcileOrdersTest.paid("1001", "119.00", "2026-11-03T09:00:00Z"),
                                REFUNDED,
                                CANCELLED),
                        List.of(),
                        NOW);

        assertThat(published)
                .extracting(ShopEvent::type)
                .containsExactly("OrderReported", "OrderRefunded", "OrderCancelled");
        assertThat(published)
                .extracting(event -> event.source().history())
                .containsOnly(History.WITHOUT_POINTS);
    }

    @Test
    void feed_aBusThatDoesNotAnswer_isAFault() {
        ShopEventBus down =
                _ -> {
                    throw new UnavailableException("the bus does not answer");
                };

        assertThatThrownBy(
                        () ->
                                feed(down)
                                        .feed(
                                                told(
                                                        ReconcileOrdersTest.paid(
                                                                "1001",
                                                                "1.00",
                                                                "2026-11-03T09:00:00Z")),
                                                List.of(),
                                                NOW))
                .isInstanceOf(UnavailableException.class);
    }

    private FeedDocuments feed(ShopEventBus bus) {
        return new FeedDocuments(Reconciliation.takeIn(bus), documents, null);
    }

    private static Told told(String... orderDocuments) {
        return new Told(
                new ComparedFacts("1001", "1001", NOW, "EUR", 11900, 0, 0L),
                1,
                0,
                List.of(orderDocuments));
    }
}
