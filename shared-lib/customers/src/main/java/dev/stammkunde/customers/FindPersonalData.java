package dev.stammkunde.customers;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the customers of whom personal data must be erased. */
public interface FindPersonalData {

    /**
     * Returns the customers ever reported with an address, by the time of the first such report.
     * What was saved before the call is in the answer.
     */
    Map<CustomerId, Instant> customersWith(EmailKey email);

    /**
     * Returns the customers of a shop of whom personal data is kept, from one of {@link
     * #shardCount} parts. They are read in pages as the stream goes on, so memory does not grow
     * with the shop. What was saved within the last second may be missing.
     *
     * @param shard from 0
     */
    Stream<CustomerId> customersOf(String shopId, int shard);

    /** Returns how many parts a shop's customers come in, which can be read side by side. */
    int shardCount();
}
