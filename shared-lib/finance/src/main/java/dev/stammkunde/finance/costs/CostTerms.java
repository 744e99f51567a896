package dev.stammkunde.finance.costs;

import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a shop's settings say of costs.
 *
 * @param currency ISO 4217 code
 * @param valuePerPoint what a point is worth, in the currency
 * @param articleWithOrder how value added tax sees an article that comes with an order: a price
 *     reduction by the Opinion in C-436/24, on which no judgment is known yet, or a free supply
 * @param usdRate how much of the currency a dollar is; absent without one
 * @param budget for a month in minor units; absent without one
 */
public record CostTerms(
        String currency,
        BigDecimal valuePerPoint,
        VatTreatment articleWithOrder,
        @Nullable BigDecimal usdRate,
        @Nullable Long budget) {}
