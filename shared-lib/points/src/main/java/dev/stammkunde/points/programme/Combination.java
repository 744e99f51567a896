package dev.stammkunde.points.programme;

/** What happens when more than one bonus applies to a line. */
public enum Combination {
    /** The highest multiplier counts alone: double and triple make triple. */
    HIGHEST,
    /** Extras add up: double and triple make four times. */
    ADD,
    /** Multipliers multiply: double and triple make six times. */
    MULTIPLY
}
