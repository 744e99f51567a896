package dev.stammkunde.rewards.redeem;

import org.jspecify.annotations.Nullable;

/** What became of one step of a redemption. */
sealed interface RedemptionStep {

    /** There is nothing to do at this time. */
    record Rest() implements RedemptionStep {}

    /** It went on, or somebody else was faster. */
    record Went(@Nullable ShopTrouble trouble) implements RedemptionStep {}
}
