package dev.stammkunde.insights.value;

import static dev.stammkunde.insights.value.Abstention.FEWEST_BUYERS;
import static dev.stammkunde.insights.value.Abstention.FEWEST_DAYS;
import static dev.stammkunde.insights.value.Abstention.LEAST_SLOPE;
import static dev.stammkunde.insights.value.Abstention.MOST_CORRELATION;
import static dev.stammkunde.insights.value.Abstention.MOST_SLOPE;

import dev.stammkunde.insights.value.Abstention.Reason;
import dev.stammkunde.insights.value.BackTest.Slope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a shop's customers one by one, in any order and in some 40 bytes for each, and fits the
 * {@link ValueModel}. It is for one thread.
 */
public final class FitValueModel {

    /** So many standard errors off is beyond chance. */
    private static final double BEYOND_CHANCE = 1.96;

    private final LocalDate asOf;
    private final Snapshot.Gathered now;
    private final Snapshot.Gathered cutoff;
    private final Snapshot.Gathered before;
    private final RepeatAmounts.Gathered amounts = new RepeatAmounts.Gathered();
    private int daysOfSales;

    /**
     * Starts with no customer.
     *
     * @param asOf the last day that is known, in the shop's zone
     */
    public FitValueModel(LocalDate asOf) {
        this.asOf = asOf;
        LocalDate known = asOf.minusDays(JudgeModel.DAYS);
        now = new Snapshot.Gathered(asOf, asOf);
        cutoff = new Snapshot.Gathered(known, asOf);
        before = new Snapshot.Gathered(known.minusDays(JudgeModel.DAYS), known);
    }

    /** Takes a customer; who has not bought until the day is left out. */
    public void add(PurchaseHistory history) {
        int count = history.countUntil(asOf);
        if (count == 0) {
            return;
        }
        now.add(history);
        cutoff.add(history);
        before.add(history);
        daysOfSales = Math.max(daysOfSales, history.ageDays(asOf));
        if (count > 1 && history.isPriced()) {
            amounts.add(count - 1, history.meanOfRepeats(asOf));
        }
    }

    /** Returns the model of all who were taken, once. */
    public ValueModel fit() {
        Snapshot all = now.all();
        Snapshot known = cutoff.all();
        List<Abstention> abstentions = new ArrayList<>();
        if (all.patterns().buyers() < FEWEST_BUYERS) {
            abstentions.add(new Abstention(Reason.TOO_FEW_BUYERS, all.patterns().buyers()));
        }
        if (daysOfSales < FEWEST_DAYS) {
            abstentions.add(new Abstention(Reason.TOO_SHORT, daysOfSales));
        }
        Optional<BgNbd> model = Optional.empty();
        Optional<BackTest> backTest = Optional.empty();
        if (abstentions.isEmpty()) {
            model = FitBgNbd.find(all.patterns());
            backTest =
                    FitBgNbd.find(known.patterns())
                            .flatMap(fitted -> JudgeModel.find(fitted, known, before.all()));
            if (model.isEmpty()) {
                abstentions.add(new Abstention(Reason.NOT_CONVERGED, 0));
            } else {
                judge(backTest, abstentions);
            }
        }
        List<Abstention> ofValue = new ArrayList<>(abstentions);
        Optional<GammaGamma> spent =
                abstentions.isEmpty() ? findAmounts(ofValue) : Optional.empty();
        return new ValueModel(
                asOf,
                all.patterns().buyers(),
                daysOfSales,
                abstentions.isEmpty() ? model.orElse(null) : null,
                ofValue.isEmpty() ? spent.orElse(null) : null,
                all.curve(),
                all.typicalDays(),
                abstentions,
                ofValue,
                backTest.orElse(null));
    }

    private static void judge(Optional<BackTest> backTest, List<Abstention> abstentions) {
        Slope slope = backTest.map(BackTest::slope).orElse(null);
        if (slope == null) {
            abstentions.add(new Abstention(Reason.NOT_JUDGED, 0));
        } else if (slope.value() < LEAST_SLOPE || slope.value() > MOST_SLOPE) {
            abstentions.add(new Abstention(Reason.UNCALIBRATED, slope.value()));
        }
        Slope ofRepeats = backTest.map(BackTest::slopeOfRepeats).orElse(null);
        if (ofRepeats != null && isCertainlyOff(ofRepeats)) {
            abstentions.add(new Abstention(Reason.UNCALIBRATED_OF_REPEATS, ofRepeats.value()));
        }
    }

    /** Of few customers with repeats the slope is far from 1 by chance alone. */
    private static boolean isCertainlyOff(Slope slope) {
        double error = BEYOND_CHANCE * slope.standardError();
        return slope.value() + error < LEAST_SLOPE || slope.value() - error > MOST_SLOPE;
    }

    private Optional<GammaGamma> findAmounts(List<Abstention> abstentions) {
        RepeatAmounts all = amounts.all();
        Optional<GammaGamma> fitted = FitGammaGamma.find(all);
        if (fitted.isEmpty()) {
            abstentions.add(new Abstention(Reason.VALUE_NOT_CONVERGED, 0));
        }
        fitted.filter(each -> !each.hasMean())
                .ifPresent(
                        each ->
                                abstentions.add(
                                        new Abstention(Reason.VALUE_WITHOUT_MEAN, each.q())));
        double correlation = all.correlation();
        if (Math.abs(correlation) > MOST_CORRELATION) {
            abstentions.add(new Abstention(Reason.VALUE_GOES_WITH_FREQUENCY, correlation));
        }
        return fitted;
    }
}
