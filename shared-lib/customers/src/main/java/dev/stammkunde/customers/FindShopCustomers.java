package dev.stammkunde.customers;

/** Goes through all customers of a shop of whom personal data is kept. */
public interface FindShopCustomers {

    /**
     * Returns up to 500 customers, from one of {@link #shardCount} parts of the shop's. What was
     * saved within the last second may be missing, or still be there.
     *
     * @param shard from 0
     * @param after where an earlier page ended; empty for the first
     */
    CustomerPage customersOf(String shopId, int shard, String after);

    /** Returns how many parts a shop's customers come in. */
    int shardCount();
}
