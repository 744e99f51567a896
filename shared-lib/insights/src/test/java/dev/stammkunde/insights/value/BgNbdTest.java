package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values at the parameters that Fader, Hardie and Lee published for the customers of CDNOW (2005,
 * table 2), to six digits; those of 200 repeats by SciPy's {@code hyp2f1}.
 */
class BgNbdTest {

    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @ParameterizedTest
    @CsvSource({
        "2, 30.43, 38.86, 1.226028",
        "0, 0, 38.86, 0.195098",
        "7, 29.43, 38.86, 3.337053",
        "29, 37.71, 38.0, 20.052949"
    })
    void expected_39weeksOfCdnow_isTheReference(
            int repeats, double last, double age, double expected) {
        assertThat(CDNOW.expected(new BuyingPattern(repeats, last, age), 39))
                .isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 30.43, 38.86, 0.726579",
        "1, 1.71, 38.86, 0.212101",
        "7, 29.43, 38.86, 0.641756",
        "0, 0, 38.86, 1",
        "1000, 10, 100, 0"
    })
    void alive_ofCdnow_isTheReference(int repeats, double last, double age, double expected) {
        assertThat(CDNOW.alive(new BuyingPattern(repeats, last, age)))
                .isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.0532679", "39, 1.1967232", "52, 1.4460506", "500, 4.8878682"})
    void expectedOfNew_ofCdnow_isTheReference(double weeks, double expected) {
        assertThat(CDNOW.expectedOfNew(weeks)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void expected_ofNobodyKnownYet_isThatOfNew() {
        assertThat(CDNOW.expected(new BuyingPattern(0, 0, 0), 52))
                .isCloseTo(CDNOW.expectedOfNew(52), within(1e-9));
    }

    @Test
    void noneOfNew_ofCdnow_isTheShareOfThePaper() {
        assertThat(CDNOW.noneOfNew(39)).isCloseTo(Math.pow(4.414 / 43.414, 0.243), within(1e-12));
    }

    @Test
    void buys_noRepeats_isWhatNoneOfNewLeaves() {
        assertThat(CDNOW.buys(new BuyingPattern(0, 0, 0), 39))
                .isCloseTo(1 - CDNOW.noneOfNew(39), within(1e-12));
    }

    /** In so short a time nobody buys twice: the chance to buy is the purchases expected. */
    @ParameterizedTest
    @CsvSource({"0, 0, 20", "3, 12, 20", "40, 19, 20"})
    void buys_shortTime_isTheExpectedNumber(int repeats, double last, double age) {
        BuyingPattern pattern = new BuyingPattern(repeats, last, age);

        assertThat(CDNOW.buys(pattern, 1e-6) / CDNOW.expected(pattern, 1e-6))
                .isCloseTo(1, within(1e-4));
    }

    @Test
    void expected_manyRepeatsAndTenYears_isFinite() {
        BuyingPattern busy = new BuyingPattern(200, 51, 52);
        BuyingPattern busiest = new BuyingPattern(10_000, 520, 520);

        assertThat(CDNOW.expected(busy, 520)).isBetween(200.0, 2200.0);
        assertThat(CDNOW.expected(busiest, 52)).isBetween(500.0, 1001.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1 - 1e-9, 1, 1 + 1e-9})
    void expected_formulaDividesByZero_isBetweenItsNeighbours(double a) {
        BuyingPattern pattern = new BuyingPattern(3, 12, 20);
        double below = new BgNbd(0.5, 6, 1 - 1e-4, 2).expected(pattern, 52);
        double above = new BgNbd(0.5, 6, 1 + 1e-4, 2).expected(pattern, 52);

        assertThat(new BgNbd(0.5, 6, a, 2).expected(pattern, 52))
                .isCloseTo((below + above) / 2, within(1e-6));
    }
}
