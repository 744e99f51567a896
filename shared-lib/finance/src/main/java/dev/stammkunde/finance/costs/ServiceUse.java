package dev.stammkunde.finance.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a month used of the cloud.
 *
 * @param mails that campaigns and surveys sent
 * @param usdPerThousandMails at the region's price of SES
 * @param orders that the ledger booked for the first time
 */
public record ServiceUse(long mails, BigDecimal usdPerThousandMails, long orders) {

    /**
     * An idle month of the stack, and an order with all that follows from it but mails, in
     * Frankfurt: see {@code docs/performance.md}.
     */
    public static final BigDecimal IDLE_USD = new BigDecimal("7.16");

    public static final BigDecimal ORDER_USD = new BigDecimal("0.0000301");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int CENTS_OF_CENTS = 4;

    BigDecimal mailUsd() {
        return usdPerThousandMails
                .multiply(BigDecimal.valueOf(mails))
                .divide(THOUSAND, CENTS_OF_CENTS, RoundingMode.HALF_UP);
    }

    /** Of the whole stack: a shop is shown what it would cost alone. */
    BigDecimal cloudUsd() {
        return IDLE_USD.add(ORDER_USD.multiply(BigDecimal.valueOf(orders)))
                .setScale(CENTS_OF_CENTS, RoundingMode.HALF_UP);
    }
}
