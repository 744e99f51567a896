package dev.stammkunde.insights;

/** Why there is no figure. */
public enum MissingReason {
    /** The period is not over, so who has not bought yet still can. */
    NOT_OVER,
    /** The journal begins after the period that it is compared with. */
    HISTORY_TOO_SHORT,
    /** Nobody bought in the period before. */
    NOBODY_BEFORE,
    /** Nobody bought in the period. */
    NOBODY,
    /** Purchases came to nothing, or to less. */
    NO_REVENUE,
    /** There are fewer than {@value KeyFigures#FEWEST}. */
    TOO_FEW
}
