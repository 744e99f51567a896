package dev.stammkunde.shop;

/** Why an order that exists is not a paid one. */
public enum PaymentState {
    PENDING,
    AUTHORIZED,
    PARTIALLY_PAID,
    FAILED,
    VOIDED
}
