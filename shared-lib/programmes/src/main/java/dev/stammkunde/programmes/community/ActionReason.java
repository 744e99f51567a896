package dev.stammkunde.programmes.community;

/** Why an action brings nothing, or nothing any more. */
public enum ActionReason {
    /** Its document is paused or archived. */
    NOT_OFFERED,
    /** It happened before such actions counted. */
    TOO_EARLY,
    /** It happened after such actions counted. */
    TOO_LATE,
    TEXT_TOO_SHORT,
    /** It is about a purchase, and names no order or no product. */
    NO_PURCHASE_NAMED,
    UNKNOWN_ORDER,
    ORDER_OF_ANOTHER,
    ORDER_NOT_PAID,
    PRODUCT_NOT_IN_ORDER,
    PURCHASE_REFUNDED,
    LIMIT_OF_PRODUCT,
    LIMIT_OF_DAY,
    LIMIT_IN_TOTAL,
    /** A birthday counts once a year. */
    LIMIT_OF_YEAR,
    /** Somebody of the team looked at it. */
    NOT_APPROVED,
    /** The shop took it back, such as a review that was deleted. */
    WITHDRAWN
}
