package dev.stammkunde.finance.simulation;

import java.time.YearMonth;

/** What a day of the journal says of an order at last. */
sealed interface OrderSeen {

    /** Counts the states of the order, from 1: the greatest is the newest. */
    long number();

    /**
     * It is of the period, and the draft can rate it.
     *
     * @param customerId whose account it is in
     * @param month in which it was paid
     */
    record Rated(
            String customerId, long number, YearMonth month, PointsStand before, PointsStand after)
            implements OrderSeen {}

    /**
     * It is of the period, and was booked before orders were kept.
     *
     * @param points as they were booked
     */
    record WithoutFacts(long number, long points) implements OrderSeen {}

    /** It was paid at another time, or is a test, or is not this customer's any more. */
    record NoPurchase(long number) implements OrderSeen {}
}
