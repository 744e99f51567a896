package dev.stammkunde.programmes.limited;

/**
 * What follows when an order was cancelled or refunded. The document as it is at the return
 * decides.
 *
 * @param stockReturns whether its piece can be claimed again
 * @param mayBuyAgain whether its customer may claim again
 */
public record AfterReturn(boolean stockReturns, boolean mayBuyAgain) {

    /** All as if it had not been bought. */
    public static final AfterReturn AS_BEFORE = new AfterReturn(true, true);
}
