package dev.stammkunde.programmes.contests;

/** What became of an entry that was drawn. */
public enum DrawnState {
    /** It won. */
    WON,
    /** It won, and its customer does not take the prize: the next entry has it. */
    DECLINED,
    /** It did not win, since it was withdrawn after the list was made. */
    WITHDRAWN,
    /** It did not win, since its customer was erased after the list was made. */
    ERASED,
    /** It did not win, since its customer has won already: each wins once. */
    WON_BEFORE,
    /**
     * It did not win, since its customer was joined with another, and both together have more
     * entries than one customer may have: the first of them count.
     */
    ONE_TOO_MANY
}
