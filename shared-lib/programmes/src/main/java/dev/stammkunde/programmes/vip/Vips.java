package dev.stammkunde.programmes.vip;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps who is a VIP. Reads of one see what was written before. */
public interface Vips {

    /** What is kept of a customer, with the number of its version, from 1. */
    record Kept(Vip vip, long version) {}

    /**
     * Some of many, by customers' ids.
     *
     * @param next where the next page begins; absent after the last
     */
    record Page(List<Kept> kept, @Nullable String next) {
        public Page {
            kept = List.copyOf(kept);
        }
    }

    /**
     * A change of what is kept of one customer, all of it at once.
     *
     * @param before what was read; absent where nothing was kept
     * @param after absent where nothing is kept any more
     * @param turn what the owner hears; absent where that is nothing
     * @param audit who did it; absent where it happened by itself
     */
    record Change(
            CustomerId customer,
            @Nullable Kept before,
            @Nullable Vip after,
            @Nullable VipTurn turn,
            @Nullable AuditEntry audit) {}

    /** Finds what is kept of a customer. */
    Optional<Kept> find(CustomerId customer);

    /**
     * Finds what is kept of some; what was saved within the last second may be missing.
     *
     * @param customers of one shop, at most 100
     */
    Map<CustomerId, Kept> some(List<CustomerId> customers);

    /**
     * Returns some of a shop's.
     *
     * @param after where a page before ended; absent for the first
     */
    Page page(String shopId, int most, @Nullable String after);

    /**
     * Saves a change.
     *
     * @return {@code CONFLICT} if something else is kept than what was read; nothing is written
     */
    SaveResult save(Change change);

    /** Returns what owners hear of a shop's since a time, the oldest first. */
    List<VipTurn> turns(String shopId, Instant since);

    /** Forgets a customer who was erased, as often as it is asked. */
    void forget(CustomerId customer);
}
