package dev.stammkunde.campaigns;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Gives coupon codes away, each to one customer. */
public interface CouponPools {

    /**
     * Takes a code for a gift, or finds the one that was taken for it before, from whatever pool.
     *
     * @param today codes whose last day is before it are not given; they leave the pool
     */
    Taking take(GiftKey key, String pool, LocalDate today, Instant now);

    /** Finds the code that was taken for a gift. */
    Optional<Taking.Taken> find(GiftKey key);

    /** Returns how many codes are left in a pool of a shop; 0 for a pool that does not exist. */
    long left(String shopId, String pool);

    /** What became of the wish for a code. */
    sealed interface Taking {

        /**
         * A code that is this gift's alone.
         *
         * @param validUntil the last day on which it can be used; absent where it does not end
         * @param replayed whether it had been taken before
         */
        record Taken(String code, @Nullable LocalDate validUntil, boolean replayed)
                implements Taking {}

        /** The pool has no code. Nothing was written: more codes may be imported. */
        record PoolEmpty() implements Taking {}
    }
}
