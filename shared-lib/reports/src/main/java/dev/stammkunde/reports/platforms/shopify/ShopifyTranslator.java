package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.platforms.translation.Translator;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Translates Shopify's REST payloads. Topics of orders bring the whole order, others a refund or a
 * customer.
 */
public final class ShopifyTranslator implements Translator {

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
                    case ShopifySnapshot.PAID_TOPIC,
                            "orders/create",
                            "orders/updated",
                            "orders/cancelled",
                            "orders/fulfilled",
                            "orders/partially_fulfilled" ->
                            Optional.of(
                                    new ShopifySnapshot(topic, body(delivery), delivery, source)
                                            .events());
                    case "refunds/create" ->
                            Optional.of(refund(body(delivery), delivery, source, shop));
                    case "customers/create",
                            "customers/update",
                            "customers/enable",
                            "customers/disable" ->
                            Optional.of(customer(body(delivery), source));
                    case "customers_email_marketing_consent/update" ->
                            Optional.of(consent(body(delivery), source));
                    case "customers/merge" ->
                            Optional.of(ShopifyMerges.events(body(delivery), delivery, source));
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

    private static List<ShopEvent> refund(
            JsonField body, Delivery delivery, Source source, ShopConnection shop) {
        ShopifyAmounts amounts = new ShopifyAmounts(ShopifyRefundCurrency.of(body, shop));
        Optional<Refund> refund =
                new ShopifyRefunds(amounts, null)
                        .read(body, body.id("order_id"), source.receivedAt());
        return refund.<List<ShopEvent>>map(
                        r ->
                                List.of(
                                        new ShopEvent.OrderRefunded(
                                                source, ShopifyTimes.ofRefund(body, delivery), r)))
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
