package dev.stammkunde.finance.costs;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a month cost. Amounts are in minor units of the currency, and include tax where nothing else
 * is said.
 *
 * @param currency ISO 4217 code, of the shop's settings
 * @param rewards what rewards cost that customers had
 * @param otherCurrencies what rewards cost in currencies other than the shop's; listed, and in no
 *     sum
 * @param discounts what orders became cheaper by points, by treatment and rate of value added tax
 * @param gifts what points are worth that campaigns gave
 * @param services what mails and the cloud cost
 * @param netRevenue of the month's bookings in the currency
 * @param activeCustomers of how many something was booked
 * @param budget for the month; absent without one
 */
public record MonthCosts(
        String currency,
        List<RewardCost> rewards,
        List<RewardCost> otherCurrencies,
        List<Discount> discounts,
        List<GiftCost> gifts,
        Services services,
        long netRevenue,
        long activeCustomers,
        @Nullable Long budget) {

    /**
     * What a reward cost.
     *
     * @param reward its id; absent for what paid a part of an order
     * @param bearer the partner that bears it; absent where the shop does
     * @param vat how value added tax sees it
     * @param count how often it was had
     * @param returned what of {@code cost} came back since, with orders that were refunded
     */
    public record RewardCost(
            @Nullable String reward,
            String title,
            @Nullable String bearer,
            VatTreatment vat,
            String currency,
            long count,
            long cost,
            long returned) {

        /** What it cost after all. */
        public long net() {
            return cost - returned;
        }
    }

    /** How value added tax sees what customers had for points. */
    public enum VatTreatment {
        /** Lowers the taxable amount of the order (UStAE 17.2). */
        PRICE_REDUCTION,
        /** An article without an order: a supply that is taxed (§ 3 (1b) UStG). */
        FREE_SUPPLY,
        SINGLE_PURPOSE_VOUCHER,
        MULTI_PURPOSE_VOUCHER,
        /** A partner's system: lowers the original sale when the customer redeems. */
        THIRD_PARTY,
        /** No supply, such as a donation. */
        NO_SUPPLY
    }

    /**
     * What orders became cheaper by, at one rate.
     *
     * @param ratePercent such as 19; absent where the shop reported no tax
     * @param gross with tax
     * @param vat the tax inside
     */
    public record Discount(
            VatTreatment treatment, @Nullable BigDecimal ratePercent, long gross, long vat) {
        /** Without tax. */
        public long net() {
            return gross - vat;
        }
    }

    /** What the points of a campaign are worth, at the settings' value of a point. */
    public record GiftCost(String campaign, long points, long value) {}

    /**
     * What mails and the cloud cost.
     *
     * @param mails how many were handed to SES
     * @param mailUsd at the region's price
     * @param cloudUsd by the cost model of the stack; absent where it was not computed
     * @param cost both in the currency, by the settings' rate; absent without one
     */
    public record Services(
            long mails, BigDecimal mailUsd, @Nullable BigDecimal cloudUsd, @Nullable Long cost) {}

    public MonthCosts {
        rewards = List.copyOf(rewards);
        otherCurrencies = List.copyOf(otherCurrencies);
        discounts = List.copyOf(discounts);
        gifts = List.copyOf(gifts);
    }

    /** What the shop itself bore: rewards without those of partners, gifts, mails and the cloud. */
    public long total() {
        long sum = services.cost() == null ? 0 : services.cost();
        for (RewardCost reward : rewards) {
            sum += reward.bearer() == null ? reward.net() : 0;
        }
        for (GiftCost gift : gifts) {
            sum += gift.value();
        }
        return sum;
    }

    /** Whether it cost more than the budget. */
    public boolean isOverBudget() {
        return budget != null && total() > budget;
    }
}
