package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.PaidOrder;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.CustomerRedactionRequested;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Keeps profiles, consent and activity by what shops report, in any order and once each. */
final class KeepCustomers {

    private final KeepProfile profiles;
    private final KeepPurchases purchases;
    private final ErasePersonalData erasure;
    private final EraseShop shops;
    private final RecordDataRequest dataRequests;

    /**
     * Wires the parts to one store.
     *
     * @param pauseNanos waits between two attempts of a write that met a conflict
     */
    KeepCustomers(Stores stores, LongConsumer pauseNanos) {
        ConflictRetry retry = new ConflictRetry(pauseNanos);
        erasure = new ErasePersonalData(stores, retry);
        profiles = new KeepProfile(stores, erasure, retry);
        purchases = new KeepPurchases(stores.purchases(), retry);
        shops = new EraseShop(stores.personalData(), erasure);
        dataRequests = new RecordDataRequest(stores.dataRequests(), stores.personalData());
    }

    /**
     * Applies one event.
     *
     * @param timeLeft whether a long erasure may go on
     * @throws IllegalArgumentException if the event cannot be understood
     */
    KeepingOutcome keep(ShopEvent event, BooleanSupplier timeLeft) {
        String shopId = event.source().shopId();
        return switch (event) {
            // An unpaid order says nothing of what a customer did. The rule does not send it.
            case ShopEvent.OrderPlaced _ -> KeepingOutcome.NOT_COUNTED;
            case ShopEvent.OrderPaid paid -> keepPayment(paid);
            case ShopEvent.OrderRefunded(_, Refund refund) ->
                    purchases.keep(
                            new OrderId(shopId, refund.orderId()),
                            order -> order.withRefund(refund.refundId(), refund.total()));
            case ShopEvent.OrderCancelled cancelled ->
                    purchases.keep(
                            new OrderId(shopId, cancelled.orderId()),
                            order -> order.withCancellation());
            case ShopEvent.CustomerChanged changed -> profiles.keep(changed);
            case ShopEvent.CustomerDeleted deleted ->
                    erasure.erase(
                            new CustomerId(shopId, deleted.customerId()), deleted.deletedAt());
            case ShopEvent.CustomerDataRequested request -> dataRequests.record(request);
            case CustomerRedactionRequested request -> redact(request);
            case ShopEvent.ShopRedactionRequested request ->
                    shops.erase(shopId, request.source().receivedAt(), timeLeft);
        };
    }

    private KeepingOutcome keepPayment(ShopEvent.OrderPaid event) {
        PaidOrder paid = PaidOrder.of(event.order(), event.paidAt());
        boolean cancelled = event.order().cancelled();
        return purchases.keep(
                new OrderId(event.source().shopId(), event.order().orderId()),
                order -> {
                    var next = order.withPayment(paid);
                    return cancelled ? next.withCancellation() : next;
                });
    }

    private KeepingOutcome redact(CustomerRedactionRequested request) {
        String shopId = request.source().shopId();
        if (request.customerId() != null) {
            return erasure.erase(
                    new CustomerId(shopId, request.customerId()), request.source().receivedAt());
        }
        if (request.email() != null) {
            return erasure.erase(
                    EmailKey.of(shopId, request.email()), request.source().receivedAt());
        }
        throw new IllegalArgumentException("a redaction names neither a customer nor an address");
    }
}
