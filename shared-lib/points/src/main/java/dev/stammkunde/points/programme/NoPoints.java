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
    /** Only gift cards, tips or excluded goods. */
    NOTHING_EARNS,
    /** What would earn was paid with gift cards. */
    PAID_BY_GIFT_CARD,
    /** Everything that would earn went back before it was booked. */
    REFUNDED,
    /** It was taken over from before the shop was connected, without points. */
    HISTORY,
    /** It was taken over from before the shop was connected, and its points are lost by now. */
    HISTORY_EXPIRED,
    /** Rounded to nothing. */
    LESS_THAN_ONE_POINT
}
