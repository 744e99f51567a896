package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** When an order was sent, as each platform tells it. */
class DeliveredTest {

    private static final Instant SENT = Instant.parse("2026-05-03T09:00:00Z");

    @Test
    void shopify_fulfilledInTwoParcels_isDeliveredWithTheLast() {
        String parcels =
                """
                [{"created_at": "2026-05-02T09:00:00Z", "status": "success"},
                 {"created_at": "2026-05-03T09:00:00Z", "status": "success"},
                 {"created_at": "2026-05-04T09:00:00Z", "status": "cancelled"}]
                """;

        assertThat(shopify("\"fulfilled\"", parcels).deliveredAt()).isEqualTo(SENT);
        assertThat(shopify("\"partial\"", parcels).deliveredAt()).isNull();
        assertThat(shopify("null", "[]").deliveredAt()).isNull();
    }

    @Test
    void wooCommerce_completed_isDeliveredAsOfItsDate() {
        assertThat(wooCommerce("completed").deliveredAt()).isEqualTo(SENT);
        assertThat(wooCommerce("processing").deliveredAt()).isNull();
    }

    @Test
    void shopware_shipped_isDeliveredWhereNoDeliveryIsOpen() {
        String shipped =
                "{\"updatedAt\": \"2026-05-03T09:00:00Z\", \"stateMachineState\": "
                        + "{\"technicalName\": \"shipped\"}}";
        String open = "{\"stateMachineState\": {\"technicalName\": \"open\"}}";

        assertThat(shopware("state_enter.order_delivery.state.shipped", shipped).deliveredAt())
                .isEqualTo(SENT);
        assertThat(shopware("state_enter.order.state.completed", shipped).deliveredAt())
                .isEqualTo(SENT);
        assertThat(
                        shopware("state_enter.order_delivery.state.shipped", shipped + ',' + open)
                                .deliveredAt())
                .isNull();
        assertThat(shopware("state_enter.order_delivery.state.shipped", "").deliveredAt())
                .isEqualTo(Instant.parse("2026-05-03T10:00:00Z"));
    }

    @Test
    void standard_delivered_saysOfThePaymentWhatItNames() {
        ShopEvent.OrderReported delivered = standard("\"deliveredAt\": \"2026-05-03T09:00:00Z\"");
        ShopEvent.OrderReported paid =
                standard(
                        "\"deliveredAt\": \"2026-05-03T09:00:00Z\", "
                                + "\"paidAt\": \"2026-05-01T09:00:00Z\"");

        assertThat(delivered.deliveredAt()).isEqualTo(SENT);
        assertThat(delivered.payment()).isNull();
        assertThat(paid.payment())
                .isEqualTo(new Payment.Paid(Instant.parse("2026-05-01T09:00:00Z")));
    }

    private static ShopEvent.OrderReported shopify(String status, String fulfillments) {
        return reported(
                Translated.shopify(
                        "orders/updated",
                        """
                        {"id": 1, "currency": "EUR", "created_at": "2026-05-01T09:00:00Z",
                         "updated_at": "2026-05-04T09:00:00Z", "financial_status": "paid",
                         "total_price": "10.00", "line_items": [], "fulfillment_status": %s,
                         "fulfillments": %s}
                        """
                                .formatted(status, fulfillments)));
    }

    private static ShopEvent.OrderReported wooCommerce(String status) {
        return reported(
                Translated.wooCommerce(
                        "order.updated",
                        """
                        {"id": 1, "status": "%s", "currency": "EUR", "total": "10.00",
                         "shipping_total": "0.00", "shipping_tax": "0.00",
                         "date_created_gmt": "2026-05-01T09:00:00",
                         "date_modified_gmt": "2026-05-04T09:00:00",
                         "date_paid_gmt": "2026-05-01T09:00:00",
                         "date_completed_gmt": "2026-05-03T09:00:00", "line_items": []}
                        """
                                .formatted(status)));
    }

    private static ShopEvent.OrderReported shopware(String event, String deliveries) {
        return reported(
                Translated.shopware(
                        """
                        {"timestamp": "1777802400", "data": {"event": "%s", "payload": {"order":
                         {"id": "1", "orderDateTime": "2026-05-01T09:00:00Z", "amountTotal": 10.0,
                          "updatedAt": "2026-05-03T10:00:00Z", "currency": {"isoCode": "EUR"},
                          "transactions": [], "lineItems": [], "deliveries": [%s]}}}}
                        """
                                .formatted(event, deliveries)));
    }

    private static ShopEvent.OrderReported standard(String more) {
        return reported(
                Translated.standard(
                        """
                        {"type": "order.delivered", "timestamp": "2026-05-03T10:00:00Z", "data":
                         {"id": "1", "currency": "EUR", "placedAt": "2026-05-01T08:00:00Z", %s,
                          "total": "100.00", "lines": []}}
                        """
                                .formatted(more)));
    }

    private static ShopEvent.OrderReported reported(List<ShopEvent> events) {
        return (ShopEvent.OrderReported) events.getFirst();
    }
}
