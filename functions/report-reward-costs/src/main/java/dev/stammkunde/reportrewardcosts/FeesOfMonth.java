package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.costs.FeesOwed;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.programmes.membership.FeeSums;
import dev.stammkunde.programmes.membership.FindFees;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What members are owed for fees after the last day of a month that is over. */
final class FeesOfMonth {

    private final FinanceSettings settings;
    private final SortedMap<String, Long> points;

    private FeesOfMonth(FinanceSettings settings, SortedMap<String, Long> points) {
        this.settings = settings;
        this.points = new TreeMap<>(points);
    }

    /**
     * Reads them.
     *
     * @param asOf the month's end, or before: a day that is not over is not in it
     * @param points that orders earned by memberships alone, by plan
     */
    static List<FeesOwed> of(
            FindFees fees,
            ShopMonth month,
            Instant asOf,
            FinanceSettings settings,
            SortedMap<String, Long> points) {
        LocalDate last = LocalDate.ofInstant(asOf, month.zone()).minusDays(1);
        return new FeesOfMonth(settings, points)
                .of(FeeSums.of(fees, month.shopId(), month.month().atDay(1), last));
    }

    /** Points of a plan are told once, and of one of which nothing is owed, too. */
    private List<FeesOwed> of(List<FeeSums> sums) {
        List<FeesOwed> all = new ArrayList<>();
        for (FeeSums one : sums) {
            Long ofPlan = points.remove(one.plan());
            all.add(owed(one, ofPlan == null ? 0 : ofPlan));
        }
        points.forEach(
                (plan, more) -> {
                    String currency = settings.currency().getCode();
                    all.add(new FeesOwed(plan, currency, 0, 0, 0, 0, 0, 0, more, value(more)));
                });
        return all;
    }

    private FeesOwed owed(FeeSums sums, long ofPlan) {
        return new FeesOwed(
                sums.plan(),
                sums.closing().getCurrencyUnit().getCode(),
                sums.opening().getAmountMinorLong(),
                sums.sold().getAmountMinorLong(),
                sums.earned().getAmountMinorLong(),
                sums.back().getAmountMinorLong(),
                sums.closing().getAmountMinorLong(),
                sums.due().getAmountMinorLong(),
                ofPlan,
                value(ofPlan));
    }

    private FeesOwed.Value value(long ofPlan) {
        CurrencyUnit currency = settings.currency();
        long minor =
                settings.valuePerPoint()
                        .multiply(BigDecimal.valueOf(ofPlan))
                        .movePointRight(currency.getDecimalPlaces())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        return new FeesOwed.Value(minor, currency.getCode());
    }
}
