package dev.stammkunde.programmes.limited;

/**
 * How much of an offer is left, in words that are true. Nobody can set from when on it is few, so
 * that nothing is called scarce which is not (§ 5 UWG; Nr. 7 of the Annex to § 3 (3) UWG).
 */
public enum Availability {
    PLENTY,
    /** A tenth of the stock or less. */
    FEW,
    NONE;

    private static final int FEW_SHARE = 10;

    /** Returns the word for what is left of a stock. */
    public static Availability of(long left, int stock) {
        if (left <= 0) {
            return NONE;
        }
        return left * FEW_SHARE <= stock || left == 1 ? FEW : PLENTY;
    }
}
