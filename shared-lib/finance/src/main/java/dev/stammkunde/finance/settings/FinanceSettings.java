package dev.stammkunde.finance.settings;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What a shop's finance people decide. Law and standards leave it to them, so nothing of it is
 * guessed; what is usual stands in {@code docs/finance-settings.schema.json}.
 *
 * @param legalEntity whose books the months belong to
 * @param currency of the books
 * @param valuePerPoint what a point saves who redeems it, in units of the currency; more than 0
 * @param expectedRedemptionPercent how many of the points that are issued are redeemed in the end,
 *     where the shop's own history does not say it; 0 to 100
 * @param leastMonths how many months of sale history must have
 * @param earnedReasons reasons of adjustments that make up for an order that was missed: their
 *     points are earned by a sale, all others are promotional
 * @param articleWithOrder how value added tax sees an article that is had for points with an order
 * @param budgetPerMonth for all that rewards cost, in minor units; absent without one
 * @param usdRate how much of the currency a US dollar is; absent without one
 * @param mailPricePerThousandUsd what SES charges for a thousand mails
 * @param postings absent where months are not posted
 * @param recipients e-mail addresses to which the link to a report goes
 */
public record FinanceSettings(
        String legalEntity,
        CurrencyUnit currency,
        BigDecimal valuePerPoint,
        BigDecimal expectedRedemptionPercent,
        int leastMonths,
        Set<String> earnedReasons,
        ProvisionTerms provision,
        ArticleTreatment articleWithOrder,
        @Nullable Long budgetPerMonth,
        @Nullable BigDecimal usdRate,
        BigDecimal mailPricePerThousandUsd,
        @Nullable PostingSettings postings,
        List<String> recipients) {

    /** Prudent: that nothing is lost until history or finance says otherwise. */
    public static final BigDecimal USUAL_REDEMPTION_PERCENT = BigDecimal.valueOf(100);

    /** A year and a half, so that each month of the calendar is in it, and Christmas is over. */
    public static final int USUAL_LEAST_MONTHS = 18;

    /** The price of Amazon SES in all regions that sell mails. */
    public static final BigDecimal USUAL_MAIL_PRICE = new BigDecimal("0.10");

    public FinanceSettings {
        earnedReasons = Set.copyOf(earnedReasons);
        recipients = List.copyOf(recipients);
    }

    /** Returns the configured share of points that are redeemed in the end, 0 to 1. */
    public BigDecimal expectedRedemption() {
        return expectedRedemptionPercent.movePointLeft(2);
    }

    /** Returns what a point saves who redeems it, in minor units of the currency. */
    public BigDecimal minorPerPoint() {
        return valuePerPoint.movePointRight(currency.getDecimalPlaces());
    }
}
