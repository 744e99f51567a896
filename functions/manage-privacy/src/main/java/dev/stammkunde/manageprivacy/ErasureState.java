package dev.stammkunde.manageprivacy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ErasureOrder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far the erasure of a customer is.
 *
 * @param order absent where nobody in the team ordered it, maybe since the shop did
 * @param erasedAt absent while they are not erased
 */
record ErasureState(CustomerId customer, @Nullable ErasureOrder order, @Nullable Instant erasedAt) {

    /** Where it is. */
    enum Step {
        NONE,
        ORDERED,
        ERASED
    }

    Step step() {
        if (erasedAt != null) {
            return Step.ERASED;
        }
        return order == null ? Step.NONE : Step.ORDERED;
    }
}
