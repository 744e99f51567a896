package dev.stammkunde.programmes.partners;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;

/**
 * A line of a statement: all that has one price.
 *
 * @param count of points; of purchases where they cost a fee, of months where these do
 * @param price of one, in minor units
 * @param amount in minor units, rounded half to even, once; what the partner owes, and less than
 *     nothing where the shop owes it
 */
public record StatementLine(
        Kind kind, CurrencyUnit currency, long count, BigDecimal price, long amount) {

    /** What it is for. */
    public enum Kind {
        ISSUED,
        REDEEMED,
        FEE_PER_TRANSACTION,
        FEE_PER_MONTH,
        CORRECTION
    }
}
