package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is owed at the end of a month. Amounts are in minor units of their currency.
 *
 * @param currency ISO 4217 code, of the shop's settings
 * @param redemption how many of the points are expected to be redeemed
 * @param outstanding the manager's number
 * @param contract the contract liability by IFRS 15
 * @param provision the provision by § 249 HGB
 */
public record Owed(
        String currency,
        ExpectedRedemption redemption,
        Outstanding outstanding,
        ContractLiability contract,
        Provision provision) {

    /** Where an expectation comes from. */
    public enum Basis {
        /** The shop's own history. */
        HISTORY,
        /** The settings, since history is too short or does not carry it. */
        CONFIGURED
    }

    /**
     * How many of the points that are issued are redeemed in the end.
     *
     * @param rate 0 to 1
     * @param standardError of {@code rate}; absent where it is configured
     * @param months how many months of sale it was estimated from
     * @param why in words: the method, or why it was not used
     */
    public record ExpectedRedemption(
            Basis basis,
            BigDecimal rate,
            @Nullable BigDecimal standardError,
            int months,
            BothLanguages why) {}

    /**
     * All points that are outstanding, of any origin, at what they are worth: what redeeming them
     * would cost. It is no liability of any books.
     *
     * @param expected how many of {@code points} are expected to be redeemed
     * @param amount of {@code expected} at {@code valuePerPoint}
     */
    public record Outstanding(
            long points, BigDecimal valuePerPoint, BigDecimal expected, long amount) {}

    /**
     * The contract liability of earned points (IFRS 15 B39–B47, IE267–IE270).
     *
     * @param cohorts the oldest first; without those of which nothing is left and nothing moved
     * @param allocatedInMonth revenue that the month's sales deferred
     * @param recognisedInMonth what was recognised of it and of earlier months
     * @param liability in the currency of the settings
     */
    public record ContractLiability(
            List<CohortLiability> cohorts,
            long allocatedInMonth,
            long recognisedInMonth,
            long liability) {
        public ContractLiability {
            cohorts = List.copyOf(cohorts);
        }
    }

    /**
     * A month of sale.
     *
     * @param sales without tax, in minor units of the cohort's currency, less refunds
     * @param issued points that were earned, less what was reversed
     * @param pointPrice stand-alone price of a point when the month was closed, in units of the
     *     currency of the settings
     * @param frozenRate share of the points that was expected to be redeemed then
     * @param allocated of {@code sales} to the points, by relative stand-alone prices, in the
     *     currency of the settings as {@code recognised} is
     * @param redeemed points so far
     * @param expected points that are expected to be redeemed in all, as of now
     * @param recognised of {@code allocated}, so far
     * @param recognisedInMonth of that in this month; negative where a higher expectation takes
     *     revenue back
     */
    public record CohortLiability(
            Cohort cohort,
            long sales,
            long issued,
            BigDecimal pointPrice,
            BigDecimal frozenRate,
            long allocated,
            long redeemed,
            BigDecimal expected,
            long recognised,
            long recognisedInMonth) {

        /** What is left, exactly. */
        public long liability() {
            return allocated - recognised;
        }
    }

    /**
     * The provision for earned points that can be used as payment (BFH IV R 20/19).
     *
     * @param points earned by purchases, and not redeemed
     * @param belowMinimum of those, in accounts with fewer points than can be redeemed
     * @param amount after all settings
     * @param settings what was used, in words, for the tax adviser
     */
    public record Provision(long points, long belowMinimum, long amount, BothLanguages settings) {}
}
