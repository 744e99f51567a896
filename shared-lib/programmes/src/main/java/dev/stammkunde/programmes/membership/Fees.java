package dev.stammkunde.programmes.membership;

import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps what was paid for memberships, under no name: an erasure leaves it. Failures of the store
 * are thrown as they are, and may be tried again.
 */
public interface Fees extends FindFees {

    /** Of whoever keeps none. */
    Fees NONE =
            new Fees() {
                @Override
                public void keep(String shopId, List<Kept> fees) {}

                @Override
                public void each(String shopId, Consumer<FeeSchedule> take) {}
            };

    /**
     * What is kept of a purchase.
     *
     * @param orderId by which it is found again, and which is not kept
     * @param version of what is known of the membership: what is older does not replace it
     */
    record Kept(String orderId, FeeSchedule schedule, long version) {}

    /** Keeps what is known of purchases now. Twice does no harm. */
    void keep(String shopId, List<Kept> fees);
}
