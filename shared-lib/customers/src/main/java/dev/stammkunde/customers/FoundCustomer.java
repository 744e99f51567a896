package dev.stammkunde.customers;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A customer whom a search found.
 *
 * @param by what of theirs was looked for
 */
public record FoundCustomer(CustomerId id, Set<By> by, Customer customer, Activity activity) {

    public FoundCustomer {
        by = Collections.unmodifiableSet(EnumSet.copyOf(by));
    }

    /** What leads to a customer. */
    public enum By {
        /** The id, or that of one who was merged into the customer. */
        CUSTOMER_ID,
        /** The address that holds. */
        EMAIL,
        /** An address from before, or of one who was merged into the customer. */
        FORMER_EMAIL,
        /** The id of an order, or the number that the customer knows it by. */
        ORDER,
        /** The beginning of the name. */
        NAME
    }
}
