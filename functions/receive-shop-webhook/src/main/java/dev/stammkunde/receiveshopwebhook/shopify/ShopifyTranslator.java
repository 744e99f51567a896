package dev.stammkunde.receiveshopwebhook.shopify;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.receiveshopwebhook.translation.Amounts;
import dev.stammkunde.receiveshopwebhook.translation.Delivery;
import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;
import dev.stammkunde.receiveshopwebhook.translation.Translation;
import dev.stammkunde.receiveshopwebhook.translation.Translator;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Translates Shopify's REST payloads.
 *
 * <p>Topics of orders bring the whole order. It is paid when the topic says so, or when {@code
 * financial_status} says that it is or once was; with each snapshot come its refunds and its
 * cancellation.
 */
public final class ShopifyTranslator implements Translator {

    private static final Set<String> PAID = Set.of("paid", "partially_refunded", "refunded");

    @Override
    public Translation translate(Delivery delivery, ShopConnection shop) {
        String topic =
                delivery.header("x-shopify-topic", "shopify-topic")
                        .orElseThrow(
                                () -> new InvalidFieldException("X-Shopify-Topic", "is missing"));
        Source source =
                delivery.source(
                        delivery.header("x-shopify-webhook-id", "shopify-event-id").orElse(""));
        Optional<List<ShopEvent>> events =
                switch (topic) {
                    case "orders/paid" -> Optional.of(order(body(delivery), source, true));
                    case "orders/create",
                            "orders/updated",
                            "orders/cancelled",
                            "orders/fulfilled",
                            "orders/partially_fulfilled" ->
                            Optional.of(order(body(delivery), source, false));
                    case "refunds/create" -> Optional.of(refund(body(delivery), source, shop));
                    case "customers/create",
                            "customers/update",
                            "customers/enable",
                            "customers/disable" ->
                            Optional.of(customer(body(delivery), source));
                    case "customers_email_marketing_consent/update" ->
                            Optional.of(consent(body(delivery), source));
                    case "customers/delete" -> Optional.of(deleted(body(delivery), source));
                    case "customers/data_request", "customers/redact", "shop/redact" ->
                            Optional.of(ShopifyPrivacy.events(topic, body(delivery), source));
                    default -> Optional.empty();
                };
        return events.<Translation>map(e -> new Translation.Understood(topic, e))
                .orElseGet(() -> new Translation.NotHandled(topic));
    }

    private static JsonField body(Delivery delivery) {
        return Json.parse(delivery.body());
    }

    private static List<ShopEvent> order(JsonField body, Source source, boolean topicSaysPaid) {
        ShopifyAmounts amounts = new ShopifyAmounts(Amounts.currency(body.at("currency")));
        var order = new ShopifyOrders(body, amounts).read();
        Instant asOf =
                body.findInstant("updated_at")
                        .or(() -> body.findInstant("processed_at"))
                        .orElseGet(() -> body.instant("created_at"));
        String status = body.findText("financial_status").orElse("pending");

        List<ShopEvent> events = new ArrayList<>();
        events.add(
                topicSaysPaid || PAID.contains(status)
                        ? new ShopEvent.OrderPaid(source, order, asOf)
                        : new ShopEvent.OrderPlaced(source, order, state(status)));
        ShopifyRefunds refunds = new ShopifyRefunds(amounts, body);
        for (JsonField refund : body.elementsIfAny("refunds")) {
            refunds.read(refund, order.orderId(), source.receivedAt())
                    .ifPresent(r -> events.add(new ShopEvent.OrderRefunded(source, r)));
        }
        body.findInstant("cancelled_at")
                .ifPresent(
                        at ->
                                events.add(
                                        new ShopEvent.OrderCancelled(
                                                source, order.orderId(), order.customerId(), at)));
        ShopifyOrders.customerId(body)
                .ifPresent(id -> customerOfOrder(body, id, asOf, source).ifPresent(events::add));
        return events;
    }

    private static PaymentState state(String financialStatus) {
        return switch (financialStatus) {
            case "authorized" -> PaymentState.AUTHORIZED;
            case "partially_paid" -> PaymentState.PARTIALLY_PAID;
            case "voided" -> PaymentState.VOIDED;
            case "expired" -> PaymentState.FAILED;
            default -> PaymentState.PENDING;
        };
    }

    private static Optional<ShopEvent> customerOfOrder(
            JsonField body, String customerId, Instant asOf, Source source) {
        JsonField customer = body.at("customer");
        ProfileReport profile = ShopifyCustomers.ofOrder(body, customer);
        if (profile.equals(ProfileReport.empty())) {
            return Optional.empty();
        }
        Instant changedAt = customer.findInstant("updated_at").orElse(asOf);
        return Optional.of(new ShopEvent.CustomerChanged(source, customerId, changedAt, profile));
    }

    private static List<ShopEvent> refund(JsonField body, Source source, ShopConnection shop) {
        ShopifyAmounts amounts = new ShopifyAmounts(ShopifyRefundCurrency.of(body, shop));
        Optional<Refund> refund =
                new ShopifyRefunds(amounts, null)
                        .read(body, body.id("order_id"), source.receivedAt());
        return refund.<List<ShopEvent>>map(r -> List.of(new ShopEvent.OrderRefunded(source, r)))
                .orElseGet(List::of);
    }

    private static List<ShopEvent> customer(JsonField body, Source source) {
        Instant changedAt =
                body.findInstant("updated_at")
                        .or(() -> body.findInstant("created_at"))
                        .orElse(source.receivedAt());
        return List.of(
                new ShopEvent.CustomerChanged(
                        source, body.id("id"), changedAt, ShopifyCustomers.whole(body)));
    }

    private static List<ShopEvent> consent(JsonField body, Source source) {
        return ShopifyCustomers.consent(body)
                .<List<ShopEvent>>map(
                        consent ->
                                List.of(
                                        new ShopEvent.CustomerChanged(
                                                source,
                                                body.id("customer_id"),
                                                consent.at() == null
                                                        ? source.receivedAt()
                                                        : consent.at(),
                                                ShopifyCustomers.only(consent))))
                .orElseGet(List::of);
    }

    private static List<ShopEvent> deleted(JsonField body, Source source) {
        return List.of(new ShopEvent.CustomerDeleted(source, body.id("id"), source.receivedAt()));
    }
}
