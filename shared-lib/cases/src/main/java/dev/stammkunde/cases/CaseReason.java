package dev.stammkunde.cases;

/** Why there is a case. */
public enum CaseReason {
    /** A customer would not recommend the shop. */
    DETRACTOR,
    /** A customer was not satisfied, or found something hard to do. */
    LOW_SATISFACTION,
    /** A customer complained. */
    COMPLAINT
}
