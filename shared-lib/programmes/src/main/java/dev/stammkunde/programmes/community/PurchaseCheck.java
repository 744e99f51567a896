package dev.stammkunde.programmes.community;

/** Whether a customer had bought what an action is about. */
public enum PurchaseCheck {
    /** No order and product were named. */
    NOT_LOOKED_AT,
    /** The order is theirs and paid, and has the product in a line that is not refunded. */
    VERIFIED,
    NOT_VERIFIED
}
