package dev.stammkunde.reports.platforms.woocommerce;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.platforms.translation.Translator;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Translates WooCommerce's REST resources, versions 1 to 3.
 *
 * <p>There is no topic for a payment, nor for a refund: an order's snapshot says both. It is paid
 * when it has a date of payment, or else of completion, and a status that does not take it back;
 * statuses of plugins, such as {@code shipped}, do not.
 */
public final class WooCommerceTranslator implements Translator {

    private static final Set<String> NOT_PAID =
            Set.of(
                    "pending",
                    "pending-deposit",
                    "scheduled-payment",
                    "on-hold",
                    "failed",
                    "cancelled",
                    "trash",
                    "auto-draft");

    /**
     * Of plugins for deposits. Theirs is the date of the first payment, with the rest still to
     * come.
     */
    private static final Set<String> PARTLY_PAID = Set.of("partial-payment", "partially-paid");

    private static final Set<String> CANCELLED = Set.of("cancelled", "trash");

    /** Sent, as its shop says: there is no other status for that in the core. */
    private static final String COMPLETED = "completed";

    private static final String RESTORED = "order.restored";

    /** A cart that the block checkout keeps as an order. */
    private static final String DRAFT = "checkout-draft";

    @Override
    public Translation translate(Delivery delivery, ShopConnection shop) {
        String topic =
                delivery.header("x-wc-webhook-topic")
                        .orElseThrow(
                                () ->
                                        new InvalidFieldException(
                                                "X-WC-Webhook-Topic", "is missing"));
        Source source = delivery.source(delivery.header("x-wc-webhook-delivery-id").orElse(""));
        Optional<List<ShopEvent>> events =
                switch (topic) {
                    case "order.created", "order.updated", RESTORED ->
                            Optional.of(order(topic, Json.parse(delivery.body()), source, shop));
                    case "order.deleted" ->
                            Optional.of(orderDeleted(Json.parse(delivery.body()), source));
                    case "customer.created", "customer.updated" ->
                            Optional.of(customer(Json.parse(delivery.body()), source, shop));
                    case "customer.deleted" ->
                            Optional.of(customerDeleted(Json.parse(delivery.body()), source));
                    default -> Optional.empty();
                };
        return events.<Translation>map(e -> new Translation.Understood(topic, e))
                .orElseGet(() -> new Translation.NotHandled(topic));
    }

    private static List<ShopEvent> order(
            String topic, JsonField body, Source source, ShopConnection shop) {
        String status = body.text("status");
        if (status.equals(DRAFT)) {
            return List.of();
        }
        WooCommerceTimes times = new WooCommerceTimes(body, shop);
        WooCommerceOrders orders = new WooCommerceOrders(body, times);
        Order order = orders.read();
        Instant changedAt = times.find("date_modified").orElse(order.placedAt());
        // Deletion carries no time and counts as of receipt, so what undoes it does too.
        Instant asOf = topic.equals(RESTORED) ? source.receivedAt() : changedAt;

        ProfileReport profile = WooCommerceCustomers.ofOrder(body);
        boolean tellsCustomer =
                order.customerId() != null && !profile.equals(ProfileReport.empty());
        return List.of(
                new ShopEvent.OrderReported(
                        source,
                        AsOf.of(asOf),
                        order,
                        payment(status, times),
                        CANCELLED.contains(status),
                        new WooCommerceRefunds(order, orders.amounts()).read(body),
                        tellsCustomer ? new ReportedCustomer(changedAt, profile) : null,
                        status.equals(COMPLETED)
                                ? times.find("date_completed").orElse(null)
                                : null));
    }

    /** Whoever completes an unpaid order by hand has seen its money. */
    private static Payment payment(String status, WooCommerceTimes times) {
        if (PARTLY_PAID.contains(status)) {
            return new Payment.Unpaid(PaymentState.PARTIALLY_PAID);
        }
        if (NOT_PAID.contains(status)) {
            return unpaid(status);
        }
        return times.find("date_paid")
                .or(() -> times.find("date_completed"))
                .<Payment>map(Payment.Paid::new)
                .orElseGet(() -> unpaid(status));
    }

    private static Payment unpaid(String status) {
        return new Payment.Unpaid(
                status.equals("failed") ? PaymentState.FAILED : PaymentState.PENDING);
    }

    private static List<ShopEvent> orderDeleted(JsonField body, Source source) {
        return List.of(
                new ShopEvent.OrderCancelled(
                        source, AsOf.of(source.receivedAt()), body.id("id"), null));
    }

    private static List<ShopEvent> customer(JsonField body, Source source, ShopConnection shop) {
        WooCommerceTimes times = new WooCommerceTimes(body, shop);
        Instant changedAt =
                times.find("date_modified")
                        .or(() -> times.find("date_created"))
                        .orElse(source.receivedAt());
        return List.of(
                new ShopEvent.CustomerChanged(
                        source, body.id("id"), changedAt, WooCommerceCustomers.whole(body)));
    }

    private static List<ShopEvent> customerDeleted(JsonField body, Source source) {
        return List.of(new ShopEvent.CustomerDeleted(source, body.id("id"), source.receivedAt()));
    }
}
