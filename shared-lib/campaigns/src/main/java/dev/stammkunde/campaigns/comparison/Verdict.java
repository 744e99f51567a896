package dev.stammkunde.campaigns.comparison;

/** What can be said of a variant against the first. */
public enum Verdict {
    /** The campaign goes on without a last day: there is no moment to judge it at. */
    NO_LAST_DAY,
    /** Mails or purchases that count may still come. */
    NOT_YET,
    /** The readers were divided otherwise before the comparison was over. */
    REPLACED,
    /** Too few readers or buyers to say anything. */
    TOO_FEW,
    /** The interval of the difference has 0 in it. */
    NO_DIFFERENCE,
    /** More, and the interval excludes 0. */
    MORE,
    /** Less, and the interval excludes 0. */
    LESS
}
