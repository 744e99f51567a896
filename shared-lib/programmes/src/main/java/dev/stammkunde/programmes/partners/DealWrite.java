package dev.stammkunde.programmes.partners;

import org.jspecify.annotations.Nullable;

/**
 * What is written with a booking, each on condition that it is as it was read.
 *
 * @param transaction as it is then
 * @param month as it is then
 * @param day of the customer as it is then; absent where no limit counts
 * @param line of the month's statement
 */
public record DealWrite(
        PartnerTransaction transaction,
        PartnerMonth month,
        @Nullable CustomerDay day,
        SettlementLine line) {}
