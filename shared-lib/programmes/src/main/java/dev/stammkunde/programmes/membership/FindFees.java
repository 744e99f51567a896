package dev.stammkunde.programmes.membership;

import java.util.function.Consumer;

/** Finds what was paid for a shop's memberships. */
@FunctionalInterface
public interface FindFees {

    /** Tells each purchase that was ever paid, in no order that means anything. */
    void each(String shopId, Consumer<FeeSchedule> take);
}
