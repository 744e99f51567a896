package dev.stammkunde.finance.simulation;

/** By how much of what they had customers gain or lose. */
public enum ChangeBand {
    /** All, who had some. */
    LOST_ALL,
    /** More than half, and not all. */
    LOST_OVER_HALF,
    /** More than a tenth, and at most half. */
    LOST_UP_TO_HALF,
    /** At most a tenth. */
    LOST_UP_TO_TENTH,
    UNCHANGED,
    /** At most a tenth. */
    GAINED_UP_TO_TENTH,
    /** More than a tenth, and at most half. */
    GAINED_UP_TO_HALF,
    /** More than half, and at most as much again. */
    GAINED_UP_TO_DOUBLE,
    /** More than as much again. */
    GAINED_OVER_DOUBLE,
    /** Some, who had none. */
    GAINED_FROM_NONE;

    /**
     * Returns the band of a change.
     *
     * @param before not negative
     * @param after not negative
     */
    public static ChangeBand of(long before, long after) {
        if (after == before) {
            return UNCHANGED;
        }
        return after < before ? lost(before, before - after) : gained(before, after - before);
    }

    private static ChangeBand lost(long before, long less) {
        if (less == before) {
            return LOST_ALL;
        }
        if (less > before - less) {
            return LOST_OVER_HALF;
        }
        return isOverTenth(less, before) ? LOST_UP_TO_HALF : LOST_UP_TO_TENTH;
    }

    private static ChangeBand gained(long before, long more) {
        if (before == 0) {
            return GAINED_FROM_NONE;
        }
        if (more > before) {
            return GAINED_OVER_DOUBLE;
        }
        if (more > before - more) {
            return GAINED_UP_TO_DOUBLE;
        }
        return isOverTenth(more, before) ? GAINED_UP_TO_HALF : GAINED_UP_TO_TENTH;
    }

    private static boolean isOverTenth(long part, long whole) {
        return Math.multiplyExact(part, 10) > whole;
    }
}
