package dev.stammkunde.cases;

/** Why there is a case. */
public enum CaseReason {
    /** A customer would not recommend the shop. */
    DETRACTOR,
    /** A customer was not satisfied, or found something hard to do. */
    LOW_SATISFACTION,
    /** A customer complained. */
    COMPLAINT,
    /** A reward must be looked at, such as a code that was released although its order is paid. */
    REWARD,
    /** A limited offer was sold that could not be, such as beyond its stock. */
    OFFER,
    /**
     * Somebody cancelled a contract or withdrew from it, and the team must see to it, such as by
     * paying back.
     */
    CONTRACT
}
