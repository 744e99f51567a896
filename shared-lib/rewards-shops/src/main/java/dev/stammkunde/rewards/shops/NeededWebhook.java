package dev.stammkunde.rewards.shops;

import org.jspecify.annotations.Nullable;

/**
 * A webhook that the product needs, and how it stands in the shop.
 *
 * @param topic in the platform's words, such as {@code orders/paid}
 * @param reference what the shop calls it; absent where it has none
 * @param address where it goes; absent where the shop has none
 */
public record NeededWebhook(
        String topic, State state, @Nullable String reference, @Nullable String address) {

    /** How a webhook stands. */
    public enum State {
        /** It is on and goes to the right address. */
        WORKS,
        /** The shop has switched it off, or somebody has. */
        OFF,
        /** It is one of ours, and goes to an address that is ours no longer. */
        ELSEWHERE,
        /** The shop has none. */
        MISSING
    }

    /** Whether nothing is to be done. */
    public boolean works() {
        return state == State.WORKS;
    }
}
