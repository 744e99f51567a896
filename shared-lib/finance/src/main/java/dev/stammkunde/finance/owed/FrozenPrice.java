package dev.stammkunde.finance.owed;

import java.math.BigDecimal;

/**
 * By what sales of a month are shared between goods and points, for ever (IFRS 15.74, 15.88: later
 * changes of stand-alone prices change no allocation).
 *
 * @param pointPrice stand-alone price of a point in the currency of the books: its value times
 *     {@code rate} (IFRS 15 B42)
 * @param rate share of the points that was expected to be redeemed then
 */
public record FrozenPrice(BigDecimal pointPrice, BigDecimal rate) {

    public FrozenPrice {
        pointPrice = plain(pointPrice);
        rate = plain(rate);
    }

    /** Returns the same number as it is read back, for states are compared. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
