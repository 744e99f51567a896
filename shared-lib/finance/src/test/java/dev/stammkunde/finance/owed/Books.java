package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.owed.MeasureOwed.Measured;
import dev.stammkunde.finance.owed.Owed.CohortLiability;
import dev.stammkunde.finance.settings.ArticleTreatment;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.finance.settings.ProvisionTerms;
import dev.stammkunde.points.Origin;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Closes one month after another, in memory. */
final class Books {

    static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private OwedState state;

    Books(OwedState state) {
        this.state = state;
    }

    static Books of(CurrencyUnit currency) {
        return new Books(OwedState.before(JANUARY, currency));
    }

    OwedState state() {
        return state;
    }

    /** Closes the next month in which something happened, and returns what is owed. */
    Owed close(YearMonth month, Map<Cohort, CohortFlow> flows, FinanceSettings settings) {
        return close(figures(month, flows, pointsAfter(flows)), settings);
    }

    Owed close(MonthFigures figures, FinanceSettings settings) {
        Measured measured = MeasureOwed.of(state, figures, settings);
        state = measured.next();
        return measured.owed();
    }

    private long pointsAfter(Map<Cohort, CohortFlow> flows) {
        long before =
                state.cohorts().values().stream()
                        .mapToLong(each -> each.history().outstanding())
                        .sum();
        return before + flows.values().stream().mapToLong(CohortFlow::outstanding).sum();
    }

    static MonthFigures figures(YearMonth month, Map<Cohort, CohortFlow> flows, long points) {
        ShopMonth shopMonth = new ShopMonth("shop", month, ZONE);
        return figures(shopMonth, shopMonth.ends(), flows, points);
    }

    static MonthFigures figures(
            ShopMonth month, Instant asOf, Map<Cohort, CohortFlow> flows, long points) {
        return new MonthFigures(
                month,
                asOf,
                Map.of(Origin.PURCHASE, Bridge.over(points, Map.of())),
                Bridge.EMPTY,
                new Standing(points, 0, 0, 0),
                1,
                1,
                1,
                new TreeMap<>(),
                0,
                List.of(),
                List.of(),
                List.of(),
                points,
                0,
                new TreeMap<>(flows),
                1,
                new TreeMap<>(),
                1);
    }

    /** The same month, with points in accounts that have too few. */
    static MonthFigures withEarned(MonthFigures all, long earned, long belowMinimum) {
        return new MonthFigures(
                all.month(),
                all.asOf(),
                all.points(),
                all.debts(),
                all.standing(),
                all.accounts(),
                all.accountsWithPoints(),
                all.activeAccounts(),
                all.ageing(),
                all.undated(),
                all.gifts(),
                all.rewards(),
                all.adjustments(),
                earned,
                belowMinimum,
                all.cohorts(),
                all.orders(),
                all.netRevenue(),
                all.entries());
    }

    static FinanceSettings settings(CurrencyUnit currency, String value, String percent) {
        return settings(currency, value, percent, ProvisionTerms.USUAL);
    }

    static FinanceSettings settings(
            CurrencyUnit currency, String value, String percent, ProvisionTerms provision) {
        return new FinanceSettings(
                "Beispiel GmbH",
                currency,
                new BigDecimal(value),
                new BigDecimal(percent),
                FinanceSettings.USUAL_LEAST_MONTHS,
                Set.of(),
                provision,
                ArticleTreatment.PRICE_REDUCTION,
                null,
                null,
                FinanceSettings.USUAL_MAIL_PRICE,
                null,
                List.of());
    }

    static FinanceSettings withLeastMonths(FinanceSettings all, int leastMonths) {
        return new FinanceSettings(
                all.legalEntity(),
                all.currency(),
                all.valuePerPoint(),
                all.expectedRedemptionPercent(),
                leastMonths,
                all.earnedReasons(),
                all.provision(),
                all.articleWithOrder(),
                all.budgetPerMonth(),
                all.usdRate(),
                all.mailPricePerThousandUsd(),
                all.postings(),
                all.recipients());
    }

    static CohortFlow sold(long sales, long issued) {
        return new CohortFlow(sales, issued, 0, 0, 0, 0, 0);
    }

    static CohortFlow refunded(long sales, long reversed) {
        return new CohortFlow(-sales, 0, reversed, 0, 0, 0, 0);
    }

    static CohortFlow redeemed(long points) {
        return new CohortFlow(0, 0, 0, points, 0, 0, 0);
    }

    static CohortFlow expired(long points) {
        return new CohortFlow(0, 0, 0, 0, 0, points, 0);
    }

    static CohortLiability only(Owed owed) {
        List<CohortLiability> cohorts = owed.contract().cohorts();
        if (cohorts.size() != 1) {
            throw new AssertionError(cohorts);
        }
        return cohorts.getFirst();
    }
}
