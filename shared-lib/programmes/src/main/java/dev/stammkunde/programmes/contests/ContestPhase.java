package dev.stammkunde.programmes.contests;

/** How far a contest is that was opened. */
public enum ContestPhase {
    /** Customers take part, within its window. */
    OPEN,
    /** Nobody takes part any more; its list is being made. */
    CLOSING,
    /** Its list is made. */
    CLOSED,
    /** The winners are drawn, and the seed is known to all. */
    DRAWN
}
