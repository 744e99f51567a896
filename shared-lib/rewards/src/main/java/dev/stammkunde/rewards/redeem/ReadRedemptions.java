package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.RedemptionId;

import java.util.Collection;
import java.util.List;

/** Reads many redemptions at once. Reads are consistent. */
public interface ReadRedemptions {

    /**
     * Returns those that are there, in no order.
     *
     * @param ids at most 100, each once
     */
    List<Redemption> all(Collection<RedemptionId> ids);
}
