package dev.stammkunde.programmes.partners;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one booking adds to a statement.
 *
 * @param reference names it within the month
 * @param points that count; negative where they went back
 * @param price of one of them, in minor units
 * @param transactions how many purchases it is for the fee: one, or none where it takes back
 * @param fee for each of them, in minor units
 */
public record SettlementLine(
        String reference,
        Kind kind,
        Instant at,
        CurrencyUnit currency,
        long points,
        BigDecimal price,
        int transactions,
        BigDecimal fee) {

    /** What it settles. */
    public enum Kind {
        /** The partner gave points, and pays for them. */
        ISSUED,
        /** The partner took points as payment, and is paid for them. */
        REDEEMED,
        /** What a dispute of an earlier month came to; its points are minor units of money. */
        CORRECTION
    }
}
