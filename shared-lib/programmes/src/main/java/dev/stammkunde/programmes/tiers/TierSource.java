package dev.stammkunde.programmes.tiers;

/** Why a customer has a tier. */
public enum TierSource {
    /** Everybody has it. */
    EVERYBODY,
    /** Orders came to it. */
    EARNED,
    /** A higher one has ended, and this follows it. */
    STEP_DOWN,
    /** Orders came to it, of which so much went back that they do not any more. */
    KEPT,
    /** A person gave it. */
    MANUAL;

    /** Of two reasons for the same tier, what the customer did says more than what was given. */
    boolean isStrongerThan(TierSource other) {
        return strength() > other.strength();
    }

    private int strength() {
        return switch (this) {
            case EVERYBODY -> 0;
            case STEP_DOWN -> 1;
            case KEPT -> 2;
            case MANUAL -> 3;
            case EARNED -> 4;
        };
    }
}
