package dev.stammkunde.insights.lift;

/** What can be said of those who were treated against those who were held out. */
public enum LiftVerdict {
    /** Nobody is held out, so that nothing can be compared. */
    NO_HOLDOUT,
    /** There is no last day: there is no moment to judge at. */
    NO_LAST_DAY,
    /** Mails or purchases that count may still come. */
    NOT_YET,
    /** So many more, or fewer, are held out than were to be drawn that something else drew. */
    UNEVEN,
    /** The share that is held out was another one when some were drawn. */
    CHANGED,
    /** Too few customers or buyers to say anything. */
    TOO_FEW,
    /** The interval of the difference has 0 in it. */
    NO_DIFFERENCE,
    /** More, and the interval excludes 0. */
    MORE,
    /** Less, and the interval excludes 0. */
    LESS
}
