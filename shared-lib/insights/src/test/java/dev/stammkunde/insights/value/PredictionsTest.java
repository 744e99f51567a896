package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.insights.value.BackTest.Decile;
import dev.stammkunde.insights.value.BackTest.Slope;
import dev.stammkunde.insights.value.Predictions.Group;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class PredictionsTest {

    /** Brier's own example counts both outcomes; halved it is the mean of squares here. */
    @Test
    void score_fourForecasts_isTheMeanOfSquares() {
        Predictions said = new Predictions();
        said.add(new Group(0.7, 0.7, 1, 1));
        said.add(new Group(0.3, 0.3, 1, 0));
        said.add(new Group(0.9, 0.9, 2, 1));

        assertThat(said.score().brier()).isCloseTo((0.09 + 0.09 + 0.01 + 0.81) / 4, within(1e-12));
    }

    @Test
    void lift_tenthBuysTwiceAsOften_isTwo() {
        Predictions said = new Predictions();
        said.add(new Group(2, 0.4, 10, 4));
        said.add(new Group(1, 0.2, 90, 16));

        assertThat(said.score().liftAtTenPercent()).isCloseTo(2, within(1e-12));
    }

    @Test
    void lift_allRankAlike_isOne() {
        Predictions said = new Predictions();
        said.add(new Group(1, 0.4, 13, 9));
        said.add(new Group(1, 0.2, 90, 16));

        assertThat(said.score().liftAtTenPercent()).isCloseTo(1, within(1e-12));
    }

    @Test
    void deciles_hundredChances_areTenths() {
        Predictions said = new Predictions();
        IntStream.range(0, 100)
                .forEach(i -> said.add(new Group(i, i / 100.0, 1, i % 10 == 0 ? 1 : 0)));

        assertThat(said.deciles())
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.customers()).isEqualTo(10))
                .allSatisfy(each -> assertThat(each.observed()).isEqualTo(0.1))
                .last()
                .extracting(Decile::predicted)
                .isEqualTo(0.945);
    }

    @Test
    void slope_asManyAsSaid_isOne() {
        Slope slope =
                CalibrationSlope.find(
                                List.of(
                                        new Group(0, 0.1, 1000, 100),
                                        new Group(0, 0.5, 1000, 500),
                                        new Group(0, 0.8, 1000, 800)))
                        .orElseThrow();

        assertThat(slope.value()).isCloseTo(1, within(1e-9));
        assertThat(slope.standardError()).isBetween(0.02, 0.08);
    }

    /** Two groups fit exactly: the slope is the ratio of the differences of logits. */
    @Test
    void slope_tooSure_isTheRatioOfLogits() {
        Slope slope =
                CalibrationSlope.find(
                                List.of(new Group(0, 0.2, 100, 40), new Group(0, 0.8, 100, 60)))
                        .orElseThrow();

        assertThat(slope.value()).isCloseTo(Math.log(1.5) / Math.log(4), within(1e-9));
    }

    @Test
    void slope_nothingToTellItBy_isEmpty() {
        assertThat(CalibrationSlope.find(List.of())).isEmpty();
        assertThat(CalibrationSlope.find(List.of(new Group(0, 0.3, 100, 30)))).isEmpty();
        assertThat(
                        CalibrationSlope.find(
                                List.of(new Group(0, 0.3, 100, 0), new Group(0, 0.6, 100, 0))))
                .isEmpty();
        assertThat(
                        CalibrationSlope.find(
                                List.of(new Group(0, 0.3, 100, 0), new Group(0, 0.6, 100, 100))))
                .isEmpty();
    }
}
