package dev.stammkunde.finance.output.testing;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.Discount;
import dev.stammkunde.finance.costs.MonthCosts.GiftCost;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.costs.MonthCosts.Services;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.finance.owed.Owed;
import dev.stammkunde.finance.owed.Owed.Basis;
import dev.stammkunde.finance.owed.Owed.CohortLiability;
import dev.stammkunde.finance.owed.Owed.ContractLiability;
import dev.stammkunde.finance.owed.Owed.ExpectedRedemption;
import dev.stammkunde.finance.owed.Owed.Outstanding;
import dev.stammkunde.finance.owed.Owed.Provision;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the months of {@link SampleReports} cost, and what they leave owed. */
final class SampleMoney {

    private static final YearMonth MONTH = SampleReports.MONTH;

    private SampleMoney() {}

    static MonthCosts costs() {
        return costs(rewards(), 18_244_000);
    }

    static MonthCosts largeCosts() {
        List<RewardCost> rewards = new ArrayList<>(rewards());
        rewards.add(
                new RewardCost(
                        "everything",
                        "Alles für alle",
                        null,
                        VatTreatment.FREE_SUPPLY,
                        "EUR",
                        9_876_543_210L,
                        123_456_789_012_345L,
                        1));
        return costs(rewards, 987_654_321_098_765L);
    }

    static MonthCosts noCosts() {
        return new MonthCosts(
                "EUR",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Services(0, BigDecimal.ZERO, null, null),
                0,
                0,
                null);
    }

    private static MonthCosts costs(List<RewardCost> rewards, long netRevenue) {
        return new MonthCosts(
                "EUR",
                rewards,
                List.of(
                        new RewardCost(
                                "five-francs",
                                "5 Franken",
                                null,
                                VatTreatment.PRICE_REDUCTION,
                                "CHF",
                                7,
                                3_500,
                                500)),
                List.of(
                        new Discount(
                                VatTreatment.PRICE_REDUCTION, new BigDecimal("19"), 52_710, 8_416),
                        new Discount(
                                VatTreatment.PRICE_REDUCTION, new BigDecimal("7"), 24_355, 1_593),
                        new Discount(VatTreatment.PRICE_REDUCTION, null, 1_000, 0),
                        new Discount(
                                VatTreatment.FREE_SUPPLY, new BigDecimal("19"), 12_075, 1_928)),
                List.of(
                        new GiftCost("birthday", 15_250, 15_250),
                        new GiftCost("comeback-<2026>", 9_250, 9_250),
                        new GiftCost("after-purchase", 3_150, 3_150)),
                new Services(18_230, new BigDecimal("1.823"), new BigDecimal("4.27"), 571L),
                netRevenue,
                3_512,
                150_000L);
    }

    private static List<RewardCost> rewards() {
        return List.of(
                reward(null, "", VatTreatment.PRICE_REDUCTION, 214, 48_315, 1_250),
                reward("five-euros", "5 € Rabatt", VatTreatment.PRICE_REDUCTION, 62, 31_000, 0),
                reward("mug", "Becher „Bergauf“ <rot>", VatTreatment.FREE_SUPPLY, 21, 12_075, 0),
                new RewardCost(
                        "tea",
                        "Teeprobe & \"Gruß\" 🫖",
                        "Teehaus Łódź & Söhne",
                        VatTreatment.THIRD_PARTY,
                        "EUR",
                        44,
                        8_800,
                        600),
                reward("voucher", "Gutschein", VatTreatment.MULTI_PURPOSE_VOUCHER, 9, 4_500, 500),
                reward("donation", "Spende für Bäume", VatTreatment.NO_SUPPLY, 5, 1_500, 0));
    }

    private static RewardCost reward(
            @Nullable String id,
            String title,
            VatTreatment vat,
            long count,
            long cost,
            long returned) {
        return new RewardCost(id, title, null, vat, "EUR", count, cost, returned);
    }

    static Owed owed() {
        List<CohortLiability> cohorts =
                List.of(
                        cohort(14, "EUR", 15_912_000, 157_900, 122_000, 121_998, -1_240),
                        cohort(2, "EUR", 17_020_400, 168_750, 61_400, 64_110, 34_580),
                        cohort(0, "CHF", 412_350, 4_120, 0, 0, 0),
                        cohort(0, "EUR", 18_364_500, 167_215, 40_900, 38_020, 38_020));
        long liability =
                cohorts.stream()
                        .filter(cohort -> cohort.cohort().currency().equals("EUR"))
                        .mapToLong(CohortLiability::liability)
                        .sum();
        return new Owed(
                "EUR",
                new ExpectedRedemption(
                        Basis.HISTORY,
                        new BigDecimal("0.8235"),
                        new BigDecimal("0.0142"),
                        24,
                        BothLanguages.same("Chain ladder over 24 months of sale")),
                new Outstanding(
                        1_367_760, new BigDecimal("0.01"), new BigDecimal("1126350.36"), 1_126_350),
                new ContractLiability(cohorts, 147_204, 71_360, liability),
                new Provision(
                        1_246_060,
                        88_210,
                        953_471,
                        BothLanguages.same(
                                "netto, Mindestmenge 250 Punkte zu 50 %, nicht abgezinst")));
    }

    private static CohortLiability cohort(
            int monthsAgo,
            String currency,
            long sales,
            long issued,
            long redeemed,
            long recognised,
            long inMonth) {
        long allocated = Math.round(issued * 0.8157);
        return new CohortLiability(
                new Cohort(MONTH.minusMonths(monthsAgo), currency),
                sales,
                issued,
                new BigDecimal("0.01"),
                new BigDecimal("0.8235"),
                allocated,
                redeemed,
                new BigDecimal(issued).multiply(new BigDecimal("0.8235")),
                recognised,
                inMonth);
    }

    static Owed nothingOwed() {
        return new Owed(
                "EUR",
                new ExpectedRedemption(
                        Basis.CONFIGURED,
                        new BigDecimal("0.9"),
                        null,
                        0,
                        BothLanguages.same("History is too short")),
                new Outstanding(0, new BigDecimal("0.01"), BigDecimal.ZERO, 0),
                new ContractLiability(List.of(), 0, 0, 0),
                new Provision(0, 0, 0, BothLanguages.same("")));
    }
}
