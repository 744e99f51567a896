package dev.stammkunde.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigInteger;

class ReferenceValuesTest {

    private static final double Z = Quantiles.normal(0.975);
    private static final Offset<Double> FOUR_DIGITS = within(0.000_05);

    /** Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void less_sharesOfNewcombesTable_isTheirInterval(
            long hits, long n, long others, long m, double from, double to) {
        Bounds bounds = new Share(hits, n).less(new Share(others, m), Z);

        assertThat(bounds.from()).isCloseTo(from, FOUR_DIGITS);
        assertThat(bounds.to()).isCloseTo(to, FOUR_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 0.7225, 1",
        "0, 10, 0, 0.2775",
        "27, 30, 0.7438, 0.9654",
        "1, 1, 0.2065, 1"
    })
    void wilson_fewCustomers_staysWithinBounds(long hits, long n, double from, double to) {
        Bounds bounds = new Share(hits, n).wilson(Z);

        assertThat(bounds.from()).isCloseTo(from, FOUR_DIGITS);
        assertThat(bounds.to()).isCloseTo(to, FOUR_DIGITS);
    }

    /** Tables of Student's distribution. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.7062047",
        "0.975, 2, 4.3026527",
        "0.975, 10, 2.2281389",
        "0.975, 30, 2.0422725",
        "0.995, 5, 4.0321430",
        "0.95, 120, 1.6576509",
        "0.975, 2000, 1.9611511",
        "0.975, 2001, 1.9611497"
    })
    void student_degreesOfFreedom_isTheTablesQuantile(
            double share, double freedom, double expected) {
        assertThat(Quantiles.student(share, freedom)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void normal_usualShares_isTheTablesQuantile() {
        assertThat(Z).isCloseTo(1.959964, within(1e-6));
        assertThat(Quantiles.normal(0.995)).isCloseTo(2.575829, within(1e-6));
    }

    /** SciPy's {@code gammaln} and {@code digamma}. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 6.907178885383853, -1000.5755719318103",
        "0.3, 1.0957979948180756, -3.502524222200133",
        "1, 0, -0.5772156649015329",
        "2.5, 0.2846828704729192, 0.7031566406452432",
        "17.25, 31.37462231367769, 2.818546676986557",
        "1234.5, 7550.550901077894, 7.1180162318279985"
    })
    void gammaFunction_smallToLarge_isTheReference(double x, double logarithm, double slope) {
        assertThat(GammaFunction.logarithm(x)).isCloseTo(logarithm, within(1e-10));
        assertThat(GammaFunction.slope(x)).isCloseTo(slope, within(1e-10));
    }

    /**
     * Student's data on sleep (1908), in tenths of an hour: R's {@code t.test(extra ~ group, data =
     * sleep)} prints -3.3654832 to 0.2054832 hours.
     */
    @Test
    void less_studentsSleep_isTheIntervalThatRPrints() {
        Sums first = sums(7, -16, -2, -12, -1, 34, 37, 8, 0, 20);
        Sums second = sums(19, 8, 11, 1, -1, 44, 55, 16, 46, 34);

        Bounds bounds = first.less(second, 0.95);

        assertThat(bounds.from()).isCloseTo(-33.654832, within(1e-6));
        assertThat(bounds.to()).isCloseTo(2.054832, within(1e-6));
        assertThat(bounds.excludeZero()).isFalse();
    }

    @Test
    void less_amountsThatDoNotVary_isTheDifferenceItself() {
        assertThat(sums(5, 5, 5).less(sums(3, 3), 0.95)).isEqualTo(new Bounds(2, 2));
    }

    @Test
    void plus_partsOfSums_areTheSumsOfAll() {
        assertThat(sums(1, 2).plus(sums(3))).isEqualTo(sums(3, 1, 2));
    }

    @Test
    void share_ofNobody_isRefused() {
        assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sums sums(long... amounts) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long amount : amounts) {
            BigInteger exact = BigInteger.valueOf(amount);
            sum = sum.add(exact);
            squares = squares.add(exact.multiply(exact));
        }
        return new Sums(amounts.length, sum, squares);
    }
}
