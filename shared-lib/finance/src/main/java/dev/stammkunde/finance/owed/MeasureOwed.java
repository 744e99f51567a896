package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.owed.Owed.ContractLiability;
import dev.stammkunde.finance.owed.Owed.Outstanding;
import dev.stammkunde.finance.settings.FinanceSettings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures what is owed at the end of a month, from what the months before left and what the month
 * changed. The same input always gives the same output.
 */
public final class MeasureOwed {

    private final OwedState before;
    private final MonthFigures figures;
    private final FinanceSettings settings;
    private final RecogniseCohort recognise;

    /**
     * What came of it.
     *
     * @param next to be sealed with the month if it is closed, and else forgotten
     */
    public record Measured(Owed owed, OwedState next) {}

    private MeasureOwed(OwedState before, MonthFigures figures, FinanceSettings settings) {
        this.before = before;
        this.figures = figures;
        this.settings = settings;
        this.recognise = new RecogniseCohort(settings.currency());
    }

    /**
     * Measures.
     *
     * @param before what the last month that was closed left
     * @param figures of a later month; months between them changed nothing
     * @throws OtherCurrencyException if the books were kept in another currency than the settings'
     */
    public static Measured of(OwedState before, MonthFigures figures, FinanceSettings settings) {
        if (!before.currency().equals(settings.currency())) {
            throw new OtherCurrencyException(before.currency(), settings.currency());
        }
        if (!figures.month().month().isAfter(before.month())) {
            throw new IllegalArgumentException(
                    "%s is not after %s".formatted(figures.month().month(), before.month()));
        }
        return new MeasureOwed(before, figures, settings).measure();
    }

    private Measured measure() {
        YearMonth month = figures.month().month();
        SortedMap<Cohort, CohortHistory> known = new TreeMap<>();
        before.cohorts().forEach((cohort, state) -> known.put(cohort, state.history()));
        SortedMap<Cohort, CohortHistory> histories = new TreeMap<>(known);
        figures.cohorts()
                .forEach((cohort, flow) -> histories.put(cohort, after(known, cohort, flow)));
        // Half a month looks as if customers had lost interest: only whole ones are learnt from.
        RedemptionOutlook outlook =
                figures.asOf().isBefore(figures.month().ends())
                        ? RedemptionOutlook.of(known, before.month(), settings)
                        : RedemptionOutlook.of(histories, month, settings);
        List<CohortMonth> cohorts =
                histories.entrySet().stream()
                        .map(each -> cohort(each.getKey(), each.getValue(), outlook))
                        .toList();
        SortedMap<Cohort, CohortState> states = new TreeMap<>();
        cohorts.forEach(each -> states.put(each.cohort(), each.after()));
        return new Measured(
                owed(cohorts, outlook), new OwedState(month, settings.currency(), states));
    }

    private CohortHistory after(
            SortedMap<Cohort, CohortHistory> known, Cohort cohort, CohortFlow flow) {
        int age = RedemptionOutlook.age(cohort.month(), figures.month().month());
        return known.getOrDefault(cohort, CohortHistory.NONE).after(flow, Math.max(0, age));
    }

    private CohortMonth cohort(Cohort cohort, CohortHistory history, RedemptionOutlook outlook) {
        CohortState known = before.cohorts().get(cohort);
        // Until its month of sale is closed, a cohort has the price of today.
        FrozenPrice price =
                known == null || cohort.month().isAfter(before.month())
                        ? priceOfToday(outlook)
                        : known.price();
        BigDecimal rest = outlook.rest(cohort, history);
        long allocated = recognise.allocated(cohort, history, price);
        long recognised = recognise.recognised(allocated, history, rest);
        return new CohortMonth(
                cohort,
                known,
                figures.cohorts().getOrDefault(cohort, CohortFlow.NONE),
                new CohortState(price, history, allocated, recognised),
                rest);
    }

    private FrozenPrice priceOfToday(RedemptionOutlook outlook) {
        BigDecimal rate = outlook.overall().rate();
        return new FrozenPrice(settings.valuePerPoint().multiply(rate), rate);
    }

    private Owed owed(List<CohortMonth> cohorts, RedemptionOutlook outlook) {
        ExpectedRest earned = ExpectedRest.of(cohorts, outlook.overall().rate());
        return new Owed(
                settings.currency().getCode(),
                outlook.overall(),
                outstanding(earned),
                contract(cohorts),
                MeasureProvision.of(figures, settings, earned));
    }

    private Outstanding outstanding(ExpectedRest earned) {
        long points = figures.allPoints().closing();
        BigDecimal expected = earned.expectedOfAll(points);
        return new Outstanding(
                points,
                settings.valuePerPoint(),
                expected,
                expected.multiply(settings.minorPerPoint())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static ContractLiability contract(List<CohortMonth> cohorts) {
        long allocated = cohorts.stream().mapToLong(CohortMonth::allocatedInMonth).sum();
        long recognised = cohorts.stream().mapToLong(CohortMonth::recognisedInMonth).sum();
        long liability =
                cohorts.stream()
                        .mapToLong(each -> each.after().allocated() - each.after().recognised())
                        .sum();
        return new ContractLiability(
                cohorts.stream()
                        .filter(CohortMonth::isListed)
                        .map(CohortMonth::toLiability)
                        .toList(),
                allocated,
                recognised,
                liability);
    }
}
