package dev.stammkunde.insights.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.insights.lift.Lift.Estimate;
import dev.stammkunde.insights.lift.Lift.Gain;
import dev.stammkunde.insights.lift.PlantedEffect.Arms;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.shop.BothLanguages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.stream.LongStream;

class ComputeLiftTest {

    private static final Instant OVER = Instant.parse("2026-10-31T22:00:00Z");
    private static final LiftAsk TENTH = new LiftAsk(10, OVER);
    private static final PlantedEffect MORE = new PlantedEffect(4_000, 10, 0.05);

    /** Of 100 fixed seeds an interval of 95 % has to cover what was planted in 90 to 99. */
    @ParameterizedTest
    @CsvSource({"4000, 10, 0.05", "4000, 10, 0", "8000, 5, 0.03", "2000, 50, -0.04"})
    void compute_plantedEffect_isCoveredAsOftenAsItSays(int customers, int held, double more) {
        PlantedEffect planted = new PlantedEffect(customers, held, more);
        LiftAsk ask = new LiftAsk(held, OVER);

        long byAdjusted = 0;
        long byPlain = 0;
        long buyers = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Arms arms = planted.draw(seed);
            Lift lift = ComputeLift.compute(ask, arms.treated(), arms.held(), OVER);
            byAdjusted += covers(adjusted(lift).bounds(), planted.truth());
            byPlain += covers(plain(lift).bounds(), planted.truth());
            buyers += covers(requireNonNull(lift.buyers().bounds()), more);
        }

        assertThat(byAdjusted).isBetween(90L, 99L);
        assertThat(byPlain).isBetween(90L, 99L);
        assertThat(buyers).isBetween(90L, 99L);
    }

    @Test
    void compute_earlierRevenueKnown_isNarrowerThanWithout() {
        double ratio =
                LongStream.rangeClosed(1, 20)
                        .mapToObj(MORE::draw)
                        .map(arms -> compute(arms.treated(), arms.held()))
                        .mapToDouble(lift -> width(adjusted(lift)) / width(plain(lift)))
                        .average()
                        .orElseThrow();

        assertThat(ratio).isLessThan(0.97);
    }

    @Test
    void compute_clearEffect_isSaidWithWhatItBroughtAfterCosts() {
        Arms arms = new PlantedEffect(20_000, 20, 0.1).draw(1);

        Lift lift = ComputeLift.compute(new LiftAsk(20, OVER), arms.treated(), arms.held(), OVER);

        assertThat(lift.revenue().verdict()).isEqualTo(LiftVerdict.MORE);
        assertThat(lift.buyers().verdict()).isEqualTo(LiftVerdict.MORE);
        Gain gain = requireNonNull(lift.revenue().gain());
        assertThat(gain.costMinor()).isEqualTo(lift.treated() * 10);
        assertThat(gain.revenueMinor())
                .isEqualTo(Math.round(adjusted(lift).difference() * lift.treated()));
        assertThat(gain.netMinor()).isEqualTo(gain.revenueMinor() - gain.costMinor());
        assertThat(gain.netFromMinor()).isLessThan(gain.netMinor());
        assertThat(gain.netToMinor()).isGreaterThan(gain.netMinor());
    }

    @Test
    void compute_heldOutCostToo_onlyTheDifferenceIsCost() {
        ArmSums treated = many(90, 5_000, 30);
        ArmSums held = many(40, 4_000, 12);

        Lift lift = ComputeLift.compute(new LiftAsk(30, OVER), treated, held, OVER);

        Gain gain = requireNonNull(lift.revenue().gain());

        assertThat(gain.costMinor()).isEqualTo(90 * (30 - 12));
        assertThat(gain.revenueMinor()).isEqualTo(90 * 1_000);
        assertThat(gain.netFromMinor()).isEqualTo(gain.netMinor()).isEqualTo(gain.netToMinor());
    }

    @Test
    void compute_nobodyHeldOut_isNotJudged() {
        assertNotJudged(new LiftAsk(0, OVER), OVER, LiftVerdict.NO_HOLDOUT);
    }

    @Test
    void compute_noLastDay_isNotJudged() {
        assertNotJudged(new LiftAsk(10, null), OVER, LiftVerdict.NO_LAST_DAY);
    }

    @Test
    void compute_beforeTheHorizon_isNotJudged() {
        assertNotJudged(TENTH, OVER.minusSeconds(1), LiftVerdict.NOT_YET);
    }

    /** A tenth of 4,000 is 400 with an error of 19: where a third is held, something else drew. */
    @Test
    void compute_moreHeldOutThanDrawn_isNotJudged() {
        assertNotJudged(new LiftAsk(33, OVER), OVER, LiftVerdict.UNEVEN);
    }

    @Test
    void compute_fewCustomers_isNotJudged() {
        Lift lift = compute(many(260, 5_000, 0), many(29, 4_000, 0));

        assertThat(lift.revenue().verdict()).isEqualTo(LiftVerdict.TOO_FEW);
        assertThat(lift.buyers().verdict()).isEqualTo(LiftVerdict.TOO_FEW);
    }

    @Test
    void compute_fewBuyers_judgesSharesOnly() {
        Lift lift = compute(many(270, 0, 0), many(30, 0, 0));

        assertThat(lift.revenue().verdict()).isEqualTo(LiftVerdict.TOO_FEW);
        assertThat(lift.buyers().verdict()).isEqualTo(LiftVerdict.NO_DIFFERENCE);
    }

    @Test
    void compute_nobodyWasDrawn_isTooFew() {
        assertThat(compute(ArmSums.NONE, ArmSums.NONE).revenue().verdict())
                .isEqualTo(LiftVerdict.TOO_FEW);
    }

    @Test
    void compute_moreWentBackThanCame_isLess() {
        ArmSums treated = ArmSums.NONE;
        ArmSums held = ArmSums.NONE;
        for (int i = 0; i < 900; i++) {
            treated = treated.plus(new DrawnOutcome(null, -100 - i % 7, true, 0));
            held = i % 9 == 0 ? held.plus(new DrawnOutcome(null, i % 5, true, 0)) : held;
        }

        assertThat(compute(treated, held).revenue().verdict()).isEqualTo(LiftVerdict.LESS);
    }

    /**
     * Least squares of revenue on arm and earlier revenue, and Welch of the rest, by SciPy 1.17.
     */
    @Test
    void adjusted_elevenCustomers_isLeastSquares() {
        ArmSums treated = ArmSums.NONE;
        long[][] own = {{12, 10}, {15, 12}, {9, 8}, {20, 15}, {14, 11}};
        for (long[] each : own) {
            treated = treated.plus(new DrawnOutcome(each[1], each[0], true, 0));
        }
        ArmSums held = ArmSums.NONE;
        long[][] others = {{10, 11}, {9, 9}, {13, 14}, {8, 7}, {11, 12}, {9, 10}};
        for (long[] each : others) {
            held = held.plus(new DrawnOutcome(each[1], each[0], true, 0));
        }

        Estimate estimate = AdjustedDifference.of(treated, held);

        assertThat(estimate.difference()).isCloseTo(3.21669627, within(1e-6));
        assertThat(estimate.bounds().from()).isCloseTo(1.63678545, within(1e-6));
        assertThat(estimate.bounds().to()).isCloseTo(4.79660709, within(1e-6));
    }

    @Test
    void plus_partsOfAnArm_areTheWhole() {
        DrawnOutcome one = new DrawnOutcome(300L, 500, true, 7);
        DrawnOutcome other = new DrawnOutcome(null, 0, false, 9);

        ArmSums parts = ArmSums.NONE.plus(one).plus(ArmSums.NONE.plus(other));

        assertThat(parts).isEqualTo(ArmSums.NONE.plus(other).plus(one));
        assertThat(parts.n()).isEqualTo(2);
        assertThat(parts.buyers()).isEqualTo(1);
        assertThat(parts.costMinor()).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource
    void words_eachVerdict_areSaidInBothLanguages(LiftVerdict verdict) {
        for (BothLanguages words :
                new BothLanguages[] {LiftWords.ofRevenue(verdict), LiftWords.ofBuyers(verdict)}) {
            assertThat(words.de()).endsWith(".").isNotEqualTo(words.en());
            assertThat(words.en()).endsWith(".");
        }
    }

    private static void assertNotJudged(LiftAsk ask, Instant now, LiftVerdict verdict) {
        Arms arms = MORE.draw(1);

        Lift lift = ComputeLift.compute(ask, arms.treated(), arms.held(), now);

        assertThat(lift.revenue()).isEqualTo(new Lift.OfRevenue(verdict, null, null, null));
        assertThat(lift.buyers()).isEqualTo(new Lift.OfBuyers(verdict, null, null));
        assertThat(lift.treated() + lift.held()).isEqualTo(4_000);
    }

    private static Lift compute(ArmSums treated, ArmSums held) {
        return ComputeLift.compute(TENTH, treated, held, OVER);
    }

    private static ArmSums many(int count, long revenueMinor, long costMinor) {
        ArmSums sums = ArmSums.NONE;
        for (int i = 0; i < count; i++) {
            sums = sums.plus(new DrawnOutcome(1_000L, revenueMinor, revenueMinor > 0, costMinor));
        }
        return sums;
    }

    private static Estimate adjusted(Lift lift) {
        return requireNonNull(lift.revenue().adjusted());
    }

    private static Estimate plain(Lift lift) {
        return requireNonNull(lift.revenue().plain());
    }

    private static double width(Estimate estimate) {
        return estimate.bounds().to() - estimate.bounds().from();
    }

    private static long covers(Bounds bounds, double truth) {
        return bounds.from() <= truth && truth <= bounds.to() ? 1 : 0;
    }
}
