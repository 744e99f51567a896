package dev.stammkunde.programmes.gatherings;

/** What became of somebody who signed up. */
public enum SignupState {
    /** They have a seat. */
    SEATED,
    /** They wait for one. */
    WAITING,
    /** They do not come. */
    CANCELLED,
    /** They came. */
    ATTENDED,
    /** They had a seat, and did not come. */
    ABSENT;

    /** Whether a seat is theirs. */
    public boolean hasSeat() {
        return switch (this) {
            case SEATED, ATTENDED, ABSENT -> true;
            case WAITING, CANCELLED -> false;
        };
    }
}
