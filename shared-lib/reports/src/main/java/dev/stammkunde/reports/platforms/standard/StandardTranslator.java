package dev.stammkunde.reports.platforms.standard;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.platforms.translation.Translator;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
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
                    case "order.placed" -> Optional.of(placed(envelope, source));
                    case "order.paid" -> Optional.of(paid(envelope, source));
                    case "order.delivered" -> Optional.of(delivered(envelope, source));
                    case "order.refunded" -> Optional.of(refunded(envelope, source));
                    case "order.cancelled" -> Optional.of(cancelled(envelope, source));
                    case "customer.updated" -> Optional.of(customer(envelope.at("data"), source));
                    case "customer.merged" -> Optional.of(merged(envelope, source));
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

    private static List<ShopEvent> placed(JsonField envelope, Source source) {
        JsonField data = envelope.at("data");
        PaymentState state =
                data.find("paymentState")
                        .map(StandardTranslator::paymentState)
                        .orElse(PaymentState.PENDING);
        return reported(envelope, source, new Payment.Unpaid(state), data.instant("placedAt"));
    }

    private static PaymentState paymentState(JsonField field) {
        return field.parsed(
                "one of pending, authorized, partially_paid, failed, voided",
                text -> PaymentState.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private static List<ShopEvent> paid(JsonField envelope, Source source) {
        Instant paidAt = envelope.at("data").instant("paidAt");
        return reported(envelope, source, new Payment.Paid(paidAt), paidAt);
    }

    private static List<ShopEvent> reported(
            JsonField envelope, Source source, @Nullable Payment payment, Instant happenedAt) {
        JsonField data = envelope.at("data");
        return List.of(
                new ShopEvent.OrderReported(
                        source,
                        asOf(envelope, happenedAt),
                        new StandardOrders(data).read(),
                        payment,
                        data.findBool("cancelled").orElse(false),
                        StandardRefunds.all(data),
                        data.find("customer")
                                .flatMap(
                                        customer -> StandardCustomers.ofOrder(customer, happenedAt))
                                .orElse(null),
                        data.findInstant("deliveredAt").orElse(null)));
    }

    /** An order with {@code paidAt} is paid; of the payment of others it says nothing. */
    private static List<ShopEvent> delivered(JsonField envelope, Source source) {
        JsonField data = envelope.at("data");
        return reported(
                envelope,
                source,
                data.findInstant("paidAt").map(Payment.Paid::new).orElse(null),
                data.instant("deliveredAt"));
    }

    /** The event's own time; that of the header is of the attempt, so a retry would be newer. */
    private static AsOf asOf(JsonField envelope, Instant happenedAt) {
        return AsOf.of(envelope.findInstant("timestamp").orElse(happenedAt));
    }

    private static List<ShopEvent> refunded(JsonField envelope, Source source) {
        Refund refund = StandardRefunds.read(envelope.at("data"));
        return List.of(
                new ShopEvent.OrderRefunded(source, asOf(envelope, refund.refundedAt()), refund));
    }

    private static List<ShopEvent> cancelled(JsonField envelope, Source source) {
        JsonField data = envelope.at("data");
        return List.of(
                new ShopEvent.OrderCancelled(
                        source,
                        asOf(envelope, data.instant("cancelledAt")),
                        data.id("orderId"),
                        data.findId("customerId").orElse(null)));
    }

    private static List<ShopEvent> merged(JsonField envelope, Source source) {
        JsonField data = envelope.at("data");
        String kept = data.id("customerId");
        String merged = data.id("mergedCustomerId");
        if (merged.equals(kept)) {
            throw data.at("mergedCustomerId").invalid("must be another customer");
        }
        Instant mergedAt =
                data.findInstant("mergedAt")
                        .or(() -> envelope.findInstant("timestamp"))
                        .orElse(source.receivedAt());
        return List.of(new ShopEvent.CustomersMerged(source, mergedAt, kept, merged));
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
