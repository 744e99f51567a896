package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.platforms.translation.Translator;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates the webhooks that a Shopware 6 app gets. */
public final class ShopwareTranslator implements Translator {

    private static final String CONFIRMATION = "app.registration.confirmed";
    private static final String ORDER = "state_enter.order.state.";
    private static final String SHIPPED = "state_enter.order_delivery.state.shipped";
    private static final String TRANSACTION = "state_enter.order_transaction.state.";

    /** Of these, an id is enough. */
    private static final Set<String> CANCELLATIONS =
            Set.of(ORDER + "cancelled", TRANSACTION + "cancelled");

    @Override
    public Translation translate(Delivery delivery, ShopConnection shop) {
        JsonField envelope = Json.parse(delivery.body());
        if (envelope.has("apiKey") && envelope.has("secretKey")) {
            // The end of the app's registration. Its credentials are of no use here, nor kept.
            return new Translation.NotHandled(CONFIRMATION);
        }
        String event = envelope.at("data").text("event");
        String eventId =
                envelope.find("source").flatMap(source -> source.findId("eventId")).orElse("");
        Source source = delivery.source(eventId);
        ShopwarePayload payload = new ShopwarePayload(envelope);
        Optional<List<ShopEvent>> events =
                switch (event) {
                    case "checkout.order.placed",
                            TRANSACTION + "open",
                            TRANSACTION + "in_progress",
                            TRANSACTION + "reminded",
                            TRANSACTION + "unconfirmed",
                            TRANSACTION + "authorized",
                            TRANSACTION + "paid",
                            TRANSACTION + "paid_partially",
                            TRANSACTION + "refunded",
                            TRANSACTION + "refunded_partially",
                            TRANSACTION + "chargeback",
                            TRANSACTION + "cancelled",
                            TRANSACTION + "failed",
                            ORDER + "open",
                            ORDER + "in_progress",
                            ORDER + "completed",
                            ORDER + "cancelled",
                            SHIPPED ->
                            Optional.of(order(event, envelope, source, shop));
                    case "checkout.customer.register" ->
                            Optional.of(registered(payload.customer(), source, shop));
                    case "customer.written" -> Optional.of(written(payload, source, shop));
                    case "customer.deleted" -> Optional.of(deleted(payload, source, shop));
                    case "checkout.customer.deleted" ->
                            Optional.of(deletedEntity(payload.customer(), source, shop));
                    default -> Optional.empty();
                };
        return events.<Translation>map(e -> new Translation.Understood(event, e))
                .orElseGet(() -> new Translation.NotHandled(event));
    }

    private static List<ShopEvent> order(
            String event, JsonField envelope, Source source, ShopConnection shop) {
        ShopwarePayload payload = new ShopwarePayload(envelope);
        ShopwareTimes times = new ShopwareTimes(envelope);
        if (CANCELLATIONS.contains(event) && !payload.hasWholeOrder()) {
            return cancelled(payload, times, source, shop);
        }
        ShopwareSnapshot snapshot = new ShopwareSnapshot(payload.order(), times, source, shop);
        return switch (event) {
            case TRANSACTION + "paid" -> snapshot.paid();
            case TRANSACTION + "refunded", TRANSACTION + "chargeback" -> snapshot.refunded();
            case TRANSACTION + "refunded_partially" -> snapshot.refundedPartially();
            case TRANSACTION + "paid_partially" -> snapshot.paidPartially();
            case TRANSACTION + "authorized" -> snapshot.unpaid(PaymentState.AUTHORIZED);
            case TRANSACTION + "failed" -> snapshot.unpaid(PaymentState.FAILED);
            case TRANSACTION + "cancelled" -> snapshot.paymentCancelled();
            case ORDER + "cancelled" -> snapshot.entered(true);
            case ORDER + "open", ORDER + "in_progress", ORDER + "completed" ->
                    snapshot.entered(false);
            case SHIPPED -> snapshot.shipped();
            default -> snapshot.unpaid(PaymentState.PENDING);
        };
    }

    /** An order of which there is little more than an id. */
    private static List<ShopEvent> cancelled(
            ShopwarePayload payload, ShopwareTimes times, Source source, ShopConnection shop) {
        Optional<JsonField> order = payload.findOrder();
        AsOf asOf =
                order.filter(o -> o.find("orderDateTime").isPresent())
                        .map(times::of)
                        .orElseGet(() -> times.ofId(source));
        Optional<String> customerId = order.flatMap(o -> new ShopwareCustomers(shop).idOfOrder(o));
        return List.of(
                new ShopEvent.OrderCancelled(
                        source, asOf, payload.orderId(), customerId.orElse(null)));
    }

    private static List<ShopEvent> registered(
            JsonField customer, Source source, ShopConnection shop) {
        Instant changedAt =
                customer.findInstant("updatedAt")
                        .or(() -> customer.findInstant("createdAt"))
                        .orElse(source.receivedAt());
        return new ShopwareCustomers(shop)
                .id(customer)
                .<List<ShopEvent>>map(
                        id ->
                                List.of(
                                        new ShopEvent.CustomerChanged(
                                                source,
                                                id,
                                                changedAt,
                                                ShopwareCustomers.profile(customer))))
                .orElseGet(List::of);
    }

    /** The core names the fields that were written, and not their values: then there is no news. */
    private static List<ShopEvent> written(
            ShopwarePayload payload, Source source, ShopConnection shop) {
        ShopwareCustomers customers = new ShopwareCustomers(shop);
        List<ShopEvent> events = new ArrayList<>();
        for (JsonField written : payload.written()) {
            Optional<String> id = customers.idOfWritten(written);
            Optional<JsonField> values =
                    written.find("payload").filter(p -> p.kind() == JsonField.Kind.OBJECT);
            ProfileReport profile =
                    values.map(ShopwareCustomers::profile).orElseGet(ProfileReport::empty);
            if (id.isPresent() && !profile.equals(ProfileReport.empty())) {
                Instant at =
                        values.flatMap(v -> v.findInstant("updatedAt")).orElse(source.receivedAt());
                events.add(new ShopEvent.CustomerChanged(source, id.get(), at, profile));
            }
        }
        return events;
    }

    private static List<ShopEvent> deleted(
            ShopwarePayload payload, Source source, ShopConnection shop) {
        ShopwareCustomers customers = new ShopwareCustomers(shop);
        return payload.written().stream()
                .flatMap(written -> customers.idOfWritten(written).stream())
                .<ShopEvent>map(
                        id -> new ShopEvent.CustomerDeleted(source, id, source.receivedAt()))
                .toList();
    }

    private static List<ShopEvent> deletedEntity(
            JsonField customer, Source source, ShopConnection shop) {
        return new ShopwareCustomers(shop)
                .id(customer).stream()
                        .<ShopEvent>map(
                                id ->
                                        new ShopEvent.CustomerDeleted(
                                                source, id, source.receivedAt()))
                        .toList();
    }
}
