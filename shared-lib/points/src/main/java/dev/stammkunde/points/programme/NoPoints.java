package dev.stammkunde.points.programme;

/** Why an order earns nothing. */
public enum NoPoints {
    TEST_ORDER,
    CANCELLED,
    VOIDED,
    GUEST,
    NOT_PAID,
    PARTIALLY_PAID,
    ZERO_TOTAL,
    CURRENCY_WITHOUT_RATE,
    BELOW_MINIMUM,
    /** Only gift cards or excluded goods. */
    NOTHING_EARNS,
    /** Rounded to nothing. */
    LESS_THAN_ONE_POINT
}
