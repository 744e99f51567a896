package dev.stammkunde.shop;

import java.time.Instant;

/** Whether an order is paid. */
public sealed interface Payment {

    /**
     * The order is paid in full. Refunds do not change that.
     *
     * @param paidAt the time from which hold and expiry of its points count
     */
    record Paid(Instant paidAt) implements Payment {}

    /**
     * The order is not paid in full, or its payment was lost.
     *
     * @param state why, as a customer could be told
     */
    record Unpaid(PaymentState state) implements Payment {}
}
