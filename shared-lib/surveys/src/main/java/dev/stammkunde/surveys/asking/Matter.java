package dev.stammkunde.surveys.asking;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindOrderDays.Reached;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Set;

/** What a survey asks a customer about. */
public sealed interface Matter {

    /** Who is asked, under the id of that time. */
    CustomerId customer();

    /** The order that it is about; null without one. */
    @Nullable String orderId();

    /** Categories of what was bought. */
    Set<String> categories();

    /** Returns how many purchases the customer had made by then. */
    long purchases(Activity activity);

    /**
     * An order.
     *
     * @param reached with a customer
     */
    record OfOrder(Reached reached) implements Matter {

        @Override
        public CustomerId customer() {
            return new CustomerId(
                    reached.id().shopId(),
                    Objects.requireNonNull(facts().customerId(), "customerId"));
        }

        @Override
        public String orderId() {
            return reached.id().id();
        }

        @Override
        public Set<String> categories() {
            return facts().categories();
        }

        /** Counts the purchases up to this one, of which the activity counts what is paid. */
        @Override
        public long purchases(Activity activity) {
            return KeptOrder.ordinal(reached.order(), facts(), activity);
        }

        private OrderFacts facts() {
            return reached.order().newest().orElseThrow();
        }
    }

    /**
     * A case that was closed.
     *
     * @param caseId its id
     * @param orderId the order that the case is about; null without one
     */
    record OfCase(CustomerId customer, String caseId, @Nullable String orderId) implements Matter {

        @Override
        public Set<String> categories() {
            return Set.of();
        }

        @Override
        public long purchases(Activity activity) {
            return activity.purchases();
        }
    }

    /** Nothing but that they are a customer. */
    record OfCustomer(CustomerId customer) implements Matter {

        @Override
        public @Nullable String orderId() {
            return null;
        }

        @Override
        public Set<String> categories() {
            return Set.of();
        }

        @Override
        public long purchases(Activity activity) {
            return activity.purchases();
        }
    }
}
