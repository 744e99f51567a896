package dev.stammkunde.surveys.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.surveys.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "50, 33, 17, 33, 32.04, 14.48",
        "300, 120, 80, 44, 43.74, 6.58",
        "5, 2, 3, 20, 15.38, 45.71",
        "0, 5, 0, 0, 0, 30.01"
    })
    void nps_ofPublishedCounts_isRawWithAdjustedInterval(
            long promoters,
            long passives,
            long detractors,
            String value,
            double middle,
            double half) {
        Scores scores = nps(promoters, passives, detractors);

        assertThat(Measure.NPS.value(scores)).contains(new BigDecimal(value));
        Interval interval = Measure.NPS.interval(scores).orElseThrow();
        assertThat((interval.to() + interval.from()) / 2).isCloseTo(middle, within(0.005));
        assertThat((interval.to() - interval.from()) / 2).isCloseTo(half, within(0.005));
    }

    @Test
    void nps_promotersAlone_isHundredWithAnIntervalCutThere() {
        Scores scores = nps(10, 0, 0);

        assertThat(Measure.NPS.value(scores)).contains(new BigDecimal("100"));
        assertThat(AdjustedNps.of(10, 0, 10).middle()).isCloseTo(76.92, within(0.005));
        assertThat(1.96 * AdjustedNps.of(10, 0, 10).standardError())
                .isCloseTo(29.42, within(0.005));
        assertThat(Measure.NPS.interval(scores).orElseThrow().from()).isCloseTo(47.5, within(0.01));
        assertThat(Measure.NPS.interval(scores).orElseThrow().to()).isEqualTo(100);
    }

    @Test
    void nps_publishedScores_isTwenty() {
        Scores scores =
                new Scores(
                        Scale.NPS,
                        Stream.of(10, 10, 9, 9, 9, 8, 7, 4, 2, 1)
                                .collect(Collectors.groupingBy(it -> it, Collectors.counting())));

        assertThat(Measure.NPS.value(scores)).contains(new BigDecimal("20"));
    }

    @ParameterizedTest
    @CsvSource({"1, 7, 0, 13", "0, 7, 1, -13", "1, 2, 0, 33", "2, 1, 0, 67", "0, 1, 2, -67"})
    void nps_inTheMiddle_isRoundedAwayFromZeroOnce(
            long promoters, long passives, long detractors, String value) {
        assertThat(Measure.NPS.value(nps(promoters, passives, detractors)))
                .contains(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 72.25, 100",
        "0, 10, 0, 27.75",
        "27, 30, 74.38, 96.54",
        "1, 1, 20.65, 100"
    })
    void wilson_ofPublishedShares_isTheirs(long hits, long n, double from, double to) {
        Interval interval = Interval.wilson(hits, n);

        assertThat(interval.from()).isCloseTo(from, within(0.005));
        assertThat(interval.to()).isCloseTo(to, within(0.005));
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void value_ofNoAnswers_isNone(Scale scale) {
        Measure measure = Measure.of(scale);

        assertThat(measure.value(Scores.none(scale))).isEmpty();
        assertThat(measure.interval(Scores.none(scale))).isEmpty();
        assertThat(measure.mean(Scores.none(scale))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void parts_ofEachScale_holdEachScoreOnce(Scale scale) {
        for (int score = scale.least(); score <= scale.most(); score++) {
            Scores one = new Scores(scale, Map.of(score, 1L));
            assertThat(Measure.of(scale).parts().stream().mapToLong(part -> part.of(one)).sum())
                    .as("%s %d", scale, score)
                    .isEqualTo(1);
        }
    }

    @Test
    void csatCesAndStars_ofSomeScores_areTopShareAndMean() {
        Scores csat = new Scores(Scale.CSAT, Map.of(1, 1L, 3, 1L, 4, 2L, 5, 2L));
        Scores ces = new Scores(Scale.CES, Map.of(4, 1L, 5, 1L, 7, 1L));
        Scores stars = new Scores(Scale.STARS, Map.of(5, 2L, 4, 1L));

        assertThat(Measure.CSAT.value(csat)).contains(new BigDecimal("66.7"));
        assertThat(Measure.CES.value(ces)).contains(new BigDecimal("66.7"));
        assertThat(Measure.CES.mean(ces)).contains(new BigDecimal("5.33"));
        assertThat(Measure.STARS.value(stars)).contains(new BigDecimal("4.67"));
        assertThat(Measure.STARS.interval(stars)).isEmpty();
    }

    @Test
    void difference_ofEnoughAnswers_isMeasuredByBothErrors() {
        Difference difference =
                Difference.between(Measure.NPS, nps(300, 120, 80), nps(50, 33, 17)).orElseThrow();

        assertThat(difference.amount()).isCloseTo(11, within(1e-9));
        double first = 14.48 / 1.96;
        double second = 6.58 / 1.96;
        assertThat(difference.z())
                .isCloseTo(11 / Math.sqrt(first * first + second * second), within(0.01));
        assertThat(difference.isSignificant()).isFalse();
        assertThat(
                        Difference.between(Measure.NPS, nps(300, 120, 80), nps(100, 33, 97))
                                .orElseThrow()
                                .isSignificant())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"29, 100", "100, 29", "0, 30"})
    void difference_ofFewAnswers_isNotTold(long now, long before) {
        assertThat(Difference.between(Measure.NPS, nps(now, 0, 0), nps(before, 0, 0))).isEmpty();
    }

    @Test
    void difference_whereAllAnswersAreTheSame_isFinite() {
        assertThat(Difference.between(Measure.NPS, nps(30, 0, 0), nps(30, 0, 0)))
                .contains(new Difference(0, 0));
        assertThat(Difference.between(Measure.NPS, nps(30, 0, 0), nps(0, 0, 30)).orElseThrow().z())
                .isFinite();
        Scores five = new Scores(Scale.STARS, Map.of(5, 30L));
        Scores four = new Scores(Scale.STARS, Map.of(4, 30L));
        assertThat(Difference.between(Measure.STARS, five, four)).isEmpty();
    }

    private static Scores nps(long promoters, long passives, long detractors) {
        return new Scores(Scale.NPS, Map.of(9, promoters, 8, passives, 3, detractors));
    }
}
