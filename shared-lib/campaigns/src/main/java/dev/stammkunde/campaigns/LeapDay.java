package dev.stammkunde.campaigns;

/** When a birthday on 29 February is, in a year without one. */
public enum LeapDay {
    /** As most people celebrate it. */
    FEBRUARY_28,
    /** As the law counts (§ 188 (3) BGB). */
    MARCH_1
}
