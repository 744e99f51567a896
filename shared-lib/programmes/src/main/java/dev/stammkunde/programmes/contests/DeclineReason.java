package dev.stammkunde.programmes.contests;

/**
 * Why a winner does not have a prize. It is one of a list, since it stays in the record of who did
 * what for good, which names nobody's circumstances.
 */
public enum DeclineReason {
    /** They did not answer in time. */
    NO_ANSWER,
    /** They do not want it. */
    NOT_WANTED,
    /** They may not take part by the contest's terms. */
    NOT_ELIGIBLE,
    /** It cannot be brought to them. */
    NOT_DELIVERABLE
}
