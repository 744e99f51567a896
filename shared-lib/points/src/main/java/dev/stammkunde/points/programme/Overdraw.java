package dev.stammkunde.points.programme;

/** What happens when points are taken back that were spent already. */
public enum Overdraw {
    /** The balance goes below zero, and later points fill the gap. */
    ALLOWED,
    /** The balance stops at zero, and the rest is forgiven. */
    CLAMPED
}
