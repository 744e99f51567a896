package dev.stammkunde.receiveshopwebhook.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One order as an event shows it, with all facts that it carries. */
final class ShopwareSnapshot {

    private final JsonField entity;
    private final Source source;
    private final ShopwareOrders orders;
    private final Order order;
    private final Instant asOf;

    ShopwareSnapshot(JsonField entity, Source source, ShopConnection shop) {
        this.entity = entity;
        this.source = source;
        this.orders = new ShopwareOrders(entity, shop);
        this.order = orders.read();
        this.asOf =
                entity.findInstant("updatedAt")
                        .filter(at -> !at.isBefore(order.placedAt()))
                        .orElse(source.receivedAt());
    }

    List<ShopEvent> placed(PaymentState state) {
        boolean paid = paidTransaction().isPresent() && state != PaymentState.PARTIALLY_PAID;
        return withFacts(
                paid ? orderPaid() : new ShopEvent.OrderPlaced(source, order, state),
                refunds().named());
    }

    List<ShopEvent> paid() {
        return withFacts(orderPaid(), refunds().named());
    }

    List<ShopEvent> refunded() {
        return withFacts(orderPaid(), refunds().full());
    }

    List<ShopEvent> refundedPartially() {
        return withFacts(orderPaid(), refunds().partial());
    }

    /**
     * A payment was given up. Customers do so on the payment page, and then pay the same order in
     * another way, so the order is only cancelled where its own state says so, or nothing does.
     */
    List<ShopEvent> paymentCancelled() {
        List<ShopEvent> events = new ArrayList<>(placed(PaymentState.FAILED));
        boolean paid = events.getFirst() instanceof ShopEvent.OrderPaid;
        if (!paid && ShopwarePayload.state(entity).isEmpty()) {
            events.add(orderCancelled());
        }
        return events;
    }

    private ShopEvent orderCancelled() {
        return new ShopEvent.OrderCancelled(source, order.orderId(), order.customerId(), asOf);
    }

    private ShopEvent orderPaid() {
        Instant paidAt = paidTransaction().flatMap(t -> t.findInstant("updatedAt")).orElse(asOf);
        return new ShopEvent.OrderPaid(source, order, paidAt);
    }

    private Optional<JsonField> paidTransaction() {
        return ShopwarePayload.elements(entity, "transactions").stream()
                .filter(t -> ShopwarePayload.state(t).filter("paid"::equals).isPresent())
                .findFirst();
    }

    private ShopwareRefunds refunds() {
        return new ShopwareRefunds(entity, order.orderId(), order.total(), orders.amounts(), asOf);
    }

    private List<ShopEvent> withFacts(ShopEvent first, List<Refund> refunds) {
        List<ShopEvent> events = new ArrayList<>();
        events.add(first);
        refunds.forEach(refund -> events.add(new ShopEvent.OrderRefunded(source, refund)));
        if (order.cancelled()) {
            events.add(orderCancelled());
        }
        ProfileReport profile = ShopwareCustomers.profileOfOrder(entity);
        if (order.customerId() != null && !profile.equals(ProfileReport.empty())) {
            events.add(new ShopEvent.CustomerChanged(source, order.customerId(), asOf, profile));
        }
        return events;
    }
}
