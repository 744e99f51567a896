package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.codes.CodeRefusal;

import org.jspecify.annotations.Nullable;

/**
 * Why a shop did not do what a redemption needs. It is asked again by itself, but somebody should
 * know.
 *
 * @param refusal absent where nobody knows what the shop did
 * @param detail without the customer
 */
public record ShopTrouble(Asked asked, @Nullable CodeRefusal refusal, String detail) {

    /** What the shop was asked for. */
    public enum Asked {
        /** If it refuses, the points go back. */
        TO_MAKE_A_CODE,
        /** As long as it does not, the points are held. */
        TO_END_A_CODE
    }
}
