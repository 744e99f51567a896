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

    /**
     * A customer whom the shop merged into another one, who has all that was kept. Nothing is sent
     * to this one any more.
     *
     * @param into who stayed then, who may have been merged since
     */
    record Merged(CustomerId into, Instant mergedAt) implements Customer {}
}
