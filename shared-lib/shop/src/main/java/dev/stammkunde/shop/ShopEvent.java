package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A fact that a shop reported, in the one form that all platforms are translated to.
 *
 * <p>Events arrive at least once and in any order. Each carries what its business keys are made of
 * (shop, order, refund, customer), so a consumer never needs the delivery to know what happened.
 */
public sealed interface ShopEvent {

    Source source();

    /** The name on the bus: the simple name of the record. */
    default String type() {
        return getClass().getSimpleName();
    }

    /**
     * An order exists and is not fully paid.
     *
     * @param paymentState why it is not, as a customer could be told
     */
    record OrderPlaced(Source source, Order order, PaymentState paymentState)
            implements ShopEvent {}

    /**
     * An order was fully paid. A later refund or cancellation is an event of its own.
     *
     * @param paidAt the time from which hold and expiry of its points count
     */
    record OrderPaid(Source source, Order order, Instant paidAt) implements ShopEvent {}

    /** Money or goods of an order went back. One event per refund, whatever the split. */
    record OrderRefunded(Source source, Refund refund) implements ShopEvent {}

    /** An order was cancelled as a whole: nothing of it counts any more. */
    record OrderCancelled(
            Source source, String orderId, @Nullable String customerId, Instant cancelledAt)
            implements ShopEvent {}

    /**
     * Fields of a customer became known or changed.
     *
     * @param changedAt the platform's time of the change; the newer report of a field wins
     */
    record CustomerChanged(
            Source source, String customerId, Instant changedAt, ProfileReport profile)
            implements ShopEvent {}

    /** The shop deleted a customer's account. */
    record CustomerDeleted(Source source, String customerId, Instant deletedAt)
            implements ShopEvent {}

    /**
     * A customer asked for all data held on them (GDPR Art. 15).
     *
     * @param customerId absent where the shop knows only an e-mail address
     */
    record CustomerDataRequested(
            Source source,
            String requestId,
            @Nullable String customerId,
            @Nullable String email,
            List<String> orderIds)
            implements ShopEvent {
        public CustomerDataRequested {
            orderIds = List.copyOf(orderIds);
        }
    }

    /**
     * A customer's personal data must be erased (GDPR Art. 17). The ledger's figures stay.
     *
     * @param customerId absent where the shop knows only an e-mail address
     */
    record CustomerRedactionRequested(
            Source source,
            @Nullable String customerId,
            @Nullable String email,
            List<String> orderIds)
            implements ShopEvent {
        public CustomerRedactionRequested {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** All personal data of a shop must be erased, since it left. */
    record ShopRedactionRequested(Source source) implements ShopEvent {}
}
