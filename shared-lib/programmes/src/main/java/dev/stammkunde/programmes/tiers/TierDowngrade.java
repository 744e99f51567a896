package dev.stammkunde.programmes.tiers;

/** How far a customer falls when a tier has ended. */
public enum TierDowngrade {
    /** By one tier, which holds for a window in its turn. */
    ONE_DOWN,
    /** To the tier that their orders come to by then. */
    EARNED
}
