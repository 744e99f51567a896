package dev.stammkunde.programmes.challenges;

/** How far a prize has come. */
public enum PrizeState {
    /** The goal is reached and a place taken; points wait until the orders cannot go back. */
    HELD,
    /** The goal is reached, and as many have won as may. */
    NO_PLACE,
    PAID,
    /** It was paid, and went back since less than the goal stands. */
    TAKEN_BACK;

    /** Whether it takes one of the places that there are. */
    public boolean takesPlace() {
        return switch (this) {
            case HELD, PAID -> true;
            case NO_PLACE, TAKEN_BACK -> false;
        };
    }

    /** Whether the goal counts as reached by it. */
    boolean isReached() {
        return switch (this) {
            case HELD, NO_PLACE, PAID -> true;
            case TAKEN_BACK -> false;
        };
    }
}
