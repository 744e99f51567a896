package dev.stammkunde.programmes.ladders;

/** What a step gives its relief to, which people read in two ways. */
public enum LadderReading {
    /** The step that is reached counts for all that is bought. */
    ALL_UNITS,
    /** Each step counts for what lies within it alone, as brackets of a tax do. */
    MARGINAL
}
