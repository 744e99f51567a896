package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * An order as a topic brings it, with all that it says: of the order, its payment, its refunds, its
 * cancellation and its customer.
 */
final class ShopifySnapshot {

    /** The one topic that itself says something of the order. */
    static final String PAID_TOPIC = "orders/paid";

    private static final String PARTIALLY_REFUNDED = "partially_refunded";
    private static final String REFUNDED = "refunded";
    private static final Set<String> GIVEN_BACK = Set.of(PARTIALLY_REFUNDED, REFUNDED);

    private final boolean topicSaysPaid;
    private final JsonField body;
    private final Source source;
    private final ShopifyAmounts amounts;
    private final Order order;
    private final AsOf asOf;

    ShopifySnapshot(String topic, JsonField body, Delivery delivery, Source source) {
        this.topicSaysPaid = topic.equals(PAID_TOPIC);
        this.body = body;
        this.source = source;
        this.amounts = new ShopifyAmounts(Amounts.currency(body.at("currency")));
        this.order = new ShopifyOrders(body, amounts).read();
        this.asOf = ShopifyTimes.ofOrder(body, delivery);
    }

    List<ShopEvent> events() {
        return List.of(
                new ShopEvent.OrderReported(
                        source,
                        asOf,
                        order,
                        payment(),
                        body.findInstant("cancelled_at").isPresent(),
                        ShopifyRefunds.all(body, amounts, order.placedAt()),
                        order.customerId() == null ? null : customer(),
                        new ShopifyFulfilment(body).findDeliveredAt().orElse(null)));
    }

    /** Shopify sends no time of payment: it is that of the earliest snapshot that says so. */
    private Payment payment() {
        String status = body.findText("financial_status").orElse("pending");
        boolean paid = topicSaysPaid || status.equals("paid") || isGivenBack(status);
        return paid && !status.equals("voided")
                ? new Payment.Paid(asOf.time())
                : new Payment.Unpaid(unpaid(status));
    }

    private boolean isGivenBack(String status) {
        return GIVEN_BACK.contains(status) && !owesSomething();
    }

    private static PaymentState unpaid(String status) {
        return switch (status) {
            case "authorized" -> PaymentState.AUTHORIZED;
            case "partially_paid", PARTIALLY_REFUNDED, REFUNDED -> PaymentState.PARTIALLY_PAID;
            case "voided" -> PaymentState.VOIDED;
            case "expired" -> PaymentState.FAILED;
            default -> PaymentState.PENDING;
        };
    }

    /**
     * Returns whether the order was never paid in full, as when a deposit was given back: of one
     * that was, refunds leave nothing to be paid.
     */
    private boolean owesSomething() {
        return body.findDecimal("total_outstanding").filter(owed -> owed.signum() > 0).isPresent();
    }

    private @Nullable ReportedCustomer customer() {
        JsonField customer = body.at("customer");
        ProfileReport profile = ShopifyCustomers.ofOrder(body, customer);
        return profile.equals(ProfileReport.empty())
                ? null
                : new ReportedCustomer(
                        customer.findInstant("updated_at").orElse(asOf.time()), profile);
    }
}
