package dev.stammkunde.rewards.redeem;

/**
 * How far a redemption has come. Points leave what can be spent with the first state, and count as
 * redeemed with {@link #CAPTURED} alone.
 */
public enum RedemptionState {
    /** Points are set aside, and no shop was asked for anything. */
    RESERVED,
    /** The shop was asked for a code, which may work or not. */
    CODE_REQUESTED,
    /** The customer can use it. */
    ACTIVE,
    /** It is over, and the code may still work: the points are held until the shop says no. */
    EXPIRING,
    /** It was used: the points are spent. */
    CAPTURED,
    /** It was not used: the points are back. */
    RELEASED;

    /** Whether points are set aside for it. */
    public boolean holdsPoints() {
        return switch (this) {
            case RESERVED, CODE_REQUESTED, ACTIVE, EXPIRING -> true;
            case CAPTURED, RELEASED -> false;
        };
    }
}
