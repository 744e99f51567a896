package dev.stammkunde.programmes.community;

/** How far an action has come. */
public enum ActionState {
    WAITS_FOR_REVIEW,
    PAID,
    REJECTED,
    /** It was paid, and its points are taken back. */
    TAKEN_BACK;

    /** Whether limits count it. */
    boolean isCounted() {
        return switch (this) {
            case WAITS_FOR_REVIEW, PAID -> true;
            case REJECTED, TAKEN_BACK -> false;
        };
    }
}
