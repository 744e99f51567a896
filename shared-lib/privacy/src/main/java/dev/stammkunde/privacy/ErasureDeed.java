package dev.stammkunde.privacy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Deed;

/** What the log of who did what says of a customer's rights: the id, and nothing else of them. */
public final class ErasureDeed {

    /** Of what it was done to. */
    public static final String KIND = "customer";

    private ErasureDeed() {}

    /** Somebody had a copy made. */
    public static Deed exported(CustomerId customer) {
        return new Deed("export", KIND, customer.id());
    }

    /** Somebody ordered an erasure. */
    public static Deed erased(CustomerId customer) {
        return new Deed("erase", KIND, customer.id());
    }
}
