package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.RedemptionId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds redemptions by what they are about. */
public interface FindRedemptions {

    /** Finds the one that a code belongs to, in upper or lower case. Consistent. */
    Optional<RedemptionId> byCode(String shopId, String code);

    /** Returns those that an order used. Consistent. */
    List<RedemptionId> ofOrder(String shopId, String orderId);

    /** Returns those of a customer, the newest first. May miss for a moment what was just made. */
    default List<Redemption> ofCustomer(AccountId customer, int limit) {
        return ofCustomer(customer, Optional.empty(), limit);
    }

    /**
     * Where a page of a customer's ended.
     *
     * @param at when points were set aside
     */
    record Place(Instant at, RedemptionId id) {

        /** Returns the place of a redemption. */
        public static Place of(Redemption redemption) {
            return new Place(redemption.what().at(), redemption.id());
        }
    }

    /**
     * Returns the same, as of a place.
     *
     * @param after the last of an earlier page; empty for the first
     * @param limit fewer only where there are no more
     */
    List<Redemption> ofCustomer(AccountId customer, Optional<Place> after, int limit);

    /**
     * Returns those for which something has to be done by a time, in no order. May miss for a
     * moment what was just made, and tell what is done.
     */
    List<RedemptionId> due(Instant by, int limit);
}
