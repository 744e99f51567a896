package dev.stammkunde.programmes.partners;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;

/**
 * What the two shops pay each other, in minor units of one currency. Prices may have fractions of
 * them: only a line of a statement is rounded.
 *
 * @param currency of amounts that the partner reports, too
 * @param issued for each point that the partner gives; the partner pays it
 * @param redeemed for each point that the partner takes as payment; the shop pays it
 * @param perTransaction fee for each purchase that is reported; the partner pays it
 * @param monthly fee for each month; the partner pays it
 */
public record PartnerPrices(
        CurrencyUnit currency,
        BigDecimal issued,
        BigDecimal redeemed,
        BigDecimal perTransaction,
        long monthly) {}
