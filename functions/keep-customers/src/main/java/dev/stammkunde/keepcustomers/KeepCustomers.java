package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.CustomerRedactionRequested;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Keeps profiles, consent and activity by what shops report, in any order and once each. */
final class KeepCustomers {

    private final KeepProfile profiles;
    private final KeepPurchases purchases;
    private final MergeCustomers merges;
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
        purchases = new KeepPurchases(stores.purchases(), stores.afterMails(), retry);
        merges = new MergeCustomers(stores, erasure, retry);
        shops = new EraseShop(stores.personalData(), erasure);
        dataRequests = new RecordDataRequest(stores);
    }

    /**
     * Returns what an event tells, each a write of its own: first the event, then what an order
     * tells of its customer. Where the second fails, the event comes again, and the first is no
     * news then.
     */
    static List<ShopEvent> factsOf(ShopEvent event) {
        if (event instanceof ShopEvent.OrderReported reported) {
            return Stream.concat(Stream.of(event), reported.findCustomerChanged().stream())
                    .toList();
        }
        return List.of(event);
    }

    /**
     * Applies one fact.
     *
     * @param timeLeft whether a long erasure may go on
     * @throws IllegalArgumentException if the event cannot be understood
     */
    KeepingOutcome keep(ShopEvent event, BooleanSupplier timeLeft) {
        String shopId = event.source().shopId();
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    purchases.keep(
                            new OrderId(shopId, reported.order().orderId()), reportOf(reported));
            case ShopEvent.OrderRefunded refunded ->
                    purchases.keep(
                            new OrderId(shopId, refunded.refund().orderId()), reportOf(refunded));
            case ShopEvent.OrderCancelled cancelled ->
                    purchases.keep(new OrderId(shopId, cancelled.orderId()), reportOf(cancelled));
            case ShopEvent.CustomersMerged merged -> merges.merge(merged);
            case ShopEvent.CustomerChanged changed -> profiles.keep(changed);
            case ShopEvent.CustomerDeleted deleted ->
                    erasure.delete(
                            new CustomerId(shopId, deleted.customerId()), deleted.deletedAt());
            case ShopEvent.CustomerDataRequested request -> dataRequests.record(request);
            case CustomerRedactionRequested request -> redact(request);
            case ShopEvent.ShopRedactionRequested request ->
                    shops.erase(shopId, request.source().receivedAt(), timeLeft);
        };
    }

    private static OrderReport<OrderFacts> reportOf(ShopEvent event) {
        return KeptOrder.reportOf(event).orElseThrow();
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
