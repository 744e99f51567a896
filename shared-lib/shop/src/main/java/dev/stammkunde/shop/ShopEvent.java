package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
     * An order as it is: all that the platform tells of it at a time.
     *
     * @param payment absent where the report does not tell it
     * @param cancelled whether the order as a whole counts for nothing at that time
     * @param refunds all that went back so far; absent where the report does not tell it
     * @param customer absent where the report says no more of the customer than an id
     * @param deliveredAt when all of it was on its way or handed over, by whatever the platform
     *     tells first; absent where it is not, or the report does not tell it
     */
    record OrderReported(
            Source source,
            AsOf asOf,
            Order order,
            @Nullable Payment payment,
            boolean cancelled,
            @Nullable List<Refund> refunds,
            @Nullable ReportedCustomer customer,
            @Nullable Instant deliveredAt)
            implements ShopEvent {
        public OrderReported {
            refunds = refunds == null ? null : List.copyOf(refunds);
            if (customer != null && order.customerId() == null) {
                throw new IllegalArgumentException("a guest has no profile");
            }
        }

        /** Makes a report that says nothing of a delivery. */
        public OrderReported(
                Source source,
                AsOf asOf,
                Order order,
                @Nullable Payment payment,
                boolean cancelled,
                @Nullable List<Refund> refunds,
                @Nullable ReportedCustomer customer) {
            this(source, asOf, order, payment, cancelled, refunds, customer, null);
        }

        /** Makes a report that says nothing of the customer. */
        public OrderReported(
                Source source,
                AsOf asOf,
                Order order,
                @Nullable Payment payment,
                boolean cancelled,
                @Nullable List<Refund> refunds) {
            this(source, asOf, order, payment, cancelled, refunds, null);
        }

        /** Returns the same as history. */
        public OrderReported as(History history) {
            return new OrderReported(
                    source.as(history),
                    asOf,
                    order,
                    payment,
                    cancelled,
                    refunds,
                    customer,
                    deliveredAt);
        }

        /** Returns what the report tells of the customer, as the event that tells it alone. */
        public Optional<CustomerChanged> findCustomerChanged() {
            String customerId = order.customerId();
            return customer == null || customerId == null
                    ? Optional.empty()
                    : Optional.of(
                            new CustomerChanged(
                                    source, customerId, customer.changedAt(), customer.profile()));
        }
    }

    /** Money or goods of an order went back, reported apart from the order. */
    record OrderRefunded(Source source, AsOf asOf, Refund refund) implements ShopEvent {

        /** Returns the same as history. */
        public OrderRefunded as(History history) {
            return new OrderRefunded(source.as(history), asOf, refund);
        }
    }

    /**
     * An order was cancelled as a whole or removed, reported without the order: nothing of it
     * counts, unless a later report says otherwise.
     */
    record OrderCancelled(Source source, AsOf asOf, String orderId, @Nullable String customerId)
            implements ShopEvent {

        /** Returns the same as history. */
        public OrderCancelled as(History history) {
            return new OrderCancelled(source.as(history), asOf, orderId, customerId);
        }
    }

    /**
     * The shop joined two accounts of one person.
     *
     * @param customerId the one that stays
     * @param mergedCustomerId the one that is gone
     */
    record CustomersMerged(
            Source source, Instant mergedAt, String customerId, String mergedCustomerId)
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
