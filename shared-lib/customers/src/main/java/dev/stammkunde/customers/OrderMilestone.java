package dev.stammkunde.customers;

/** What happens to an order once, as a rule. */
public enum OrderMilestone {
    PLACED,
    /** In full. */
    PAID,
    /** Sent as a whole, which is what shops tell of a delivery. */
    DELIVERED
}
