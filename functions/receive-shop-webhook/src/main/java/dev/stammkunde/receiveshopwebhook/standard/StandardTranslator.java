package dev.stammkunde.receiveshopwebhook.standard;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.receiveshopwebhook.translation.Delivery;
import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;
import dev.stammkunde.receiveshopwebhook.translation.Translation;
import dev.stammkunde.receiveshopwebhook.translation.Translator;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Translates our own JSON, which {@code docs/webhooks/standard.schema.json} describes. It is read
 * as strictly as it is described: its sender is a program that somebody is just writing.
 */
public final class StandardTranslator implements Translator {

    @Override
    public Translation translate(Delivery delivery, ShopConnection shop) {
        JsonField envelope = Json.parse(delivery.body());
        String type = envelope.text("type");
        Source source = delivery.source(delivery.header("webhook-id").orElse(""));
        Optional<List<ShopEvent>> events =
                switch (type) {
                    case "order.placed" -> Optional.of(placed(envelope.at("data"), source));
                    case "order.paid" -> Optional.of(paid(envelope.at("data"), source));
                    case "order.refunded" -> Optional.of(refunded(envelope.at("data"), source));
                    case "order.cancelled" -> Optional.of(cancelled(envelope.at("data"), source));
                    case "customer.updated" -> Optional.of(customer(envelope.at("data"), source));
                    case "customer.deleted" -> Optional.of(deleted(envelope.at("data"), source));
                    case "customer.data_requested" ->
                            Optional.of(dataRequested(envelope.at("data"), source));
                    case "customer.redaction_requested" ->
                            Optional.of(redactionRequested(envelope.at("data"), source));
                    case "shop.redaction_requested" ->
                            Optional.of(List.of(new ShopEvent.ShopRedactionRequested(source)));
                    default -> Optional.empty();
                };
        return events.<Translation>map(e -> new Translation.Understood(type, e))
                .orElseGet(() -> new Translation.NotHandled(type));
    }

    private static List<ShopEvent> placed(JsonField data, Source source) {
        PaymentState state =
                data.find("paymentState")
                        .map(
                                field ->
                                        field.parsed(
                                                "one of pending, authorized, partially_paid, failed, voided",
                                                text ->
                                                        PaymentState.valueOf(
                                                                text.toUpperCase(Locale.ROOT))))
                        .orElse(PaymentState.PENDING);
        var order = new StandardOrders(data).read(state == PaymentState.VOIDED);
        return withCustomer(
                new ShopEvent.OrderPlaced(source, order, state), data, order.placedAt());
    }

    private static List<ShopEvent> paid(JsonField data, Source source) {
        var order = new StandardOrders(data).read(false);
        Instant paidAt = data.instant("paidAt");
        return withCustomer(new ShopEvent.OrderPaid(source, order, paidAt), data, paidAt);
    }

    private static List<ShopEvent> withCustomer(ShopEvent event, JsonField data, Instant asOf) {
        List<ShopEvent> events = new ArrayList<>();
        events.add(event);
        data.find("customer")
                .filter(StandardCustomers::saysSomething)
                .map(customer -> StandardCustomers.changed(customer, event.source(), asOf))
                .ifPresent(events::add);
        return events;
    }

    private static List<ShopEvent> refunded(JsonField data, Source source) {
        return List.of(new ShopEvent.OrderRefunded(source, StandardRefunds.read(data)));
    }

    private static List<ShopEvent> cancelled(JsonField data, Source source) {
        return List.of(
                new ShopEvent.OrderCancelled(
                        source,
                        data.id("orderId"),
                        data.findId("customerId").orElse(null),
                        data.instant("cancelledAt")));
    }

    private static List<ShopEvent> customer(JsonField data, Source source) {
        return List.of(StandardCustomers.changed(data, source, data.instant("updatedAt")));
    }

    private static List<ShopEvent> deleted(JsonField data, Source source) {
        return List.of(
                new ShopEvent.CustomerDeleted(source, data.id("id"), data.instant("deletedAt")));
    }

    private static List<ShopEvent> dataRequested(JsonField data, Source source) {
        requireSome(data);
        return List.of(
                new ShopEvent.CustomerDataRequested(
                        source,
                        data.id("requestId"),
                        data.findId("customerId").orElse(null),
                        data.findFilledText("email").orElse(null),
                        orderIds(data)));
    }

    private static List<ShopEvent> redactionRequested(JsonField data, Source source) {
        requireSome(data);
        return List.of(
                new ShopEvent.CustomerRedactionRequested(
                        source,
                        data.findId("customerId").orElse(null),
                        data.findFilledText("email").orElse(null),
                        orderIds(data)));
    }

    private static void requireSome(JsonField data) {
        if (data.findId("customerId").isEmpty() && data.findFilledText("email").isEmpty()) {
            throw data.at("customerId").invalid("is missing, and so is the e-mail address");
        }
    }

    private static List<String> orderIds(JsonField data) {
        return data.elementsIfAny("orderIds").stream().map(JsonField::id).toList();
    }
}
