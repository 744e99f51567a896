package dev.stammkunde.customers;

import java.time.Instant;

/** What is kept of a person. */
public sealed interface Customer {

    /** A customer of whom nothing is kept. */
    Customer UNKNOWN = new Known(Profile.empty());

    /** A customer with a profile, which may be empty. */
    record Known(Profile profile) implements Customer {}

    /**
     * A customer whose personal data was erased. It holds for ever: reports that come late or again
     * change nothing.
     *
     * @param erasedAt when erasure was asked for, by the request that came first
     */
    record Erased(Instant erasedAt) implements Customer {}
}
