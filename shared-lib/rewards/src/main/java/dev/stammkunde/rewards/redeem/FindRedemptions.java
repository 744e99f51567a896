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
    List<Redemption> ofCustomer(AccountId customer, int limit);

    /**
     * Returns those for which something has to be done by a time, in no order. May miss for a
     * moment what was just made, and tell what is done.
     */
    List<RedemptionId> due(Instant by, int limit);
}
