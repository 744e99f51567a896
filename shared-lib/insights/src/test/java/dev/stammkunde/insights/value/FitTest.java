package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.insights.value.testing.SimulatedBuyers;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

class FitTest {

    private static final BgNbd HABITS = new BgNbd(0.5, 6, 0.6, 2);
    private static final GammaGamma AMOUNTS = new GammaGamma(6.25, 3.74, 1544);

    /** Twice the logarithm of a likelihood ratio of four parameters: of chi-square, 0.999. */
    private static final double BEYOND_CHANCE = 18.47;

    private static final String SPENT =
            "1:31.44 2:28.91 3:8.22 4:11.61 5:65.68 1:23.96 2:20.44 3:10.82 4:76.7 5:14.75 1:12.23"
                    + " 2:7.05 3:6.2 4:13.14 5:31.32 1:8.74 2:11.93 3:198.27 4:6.54 5:138.38"
                    + " 1:17.18 2:15.35 3:17.84 4:21.84 5:27.89 1:3.44 2:9.4 3:14.7 4:5.26 5:25.21"
                    + " 1:30.24 2:70.57 3:36.52 4:12.51 5:10.02 1:18.73 2:6.28 3:4.51 4:57.4"
                    + " 5:52.11 1:26.69 2:4.95 3:24.12 4:14.21 5:11.6 1:13.89 2:55.58 3:20.89"
                    + " 4:8.14 5:7.88";

    /** SciPy 1.17 ends there from three starts, with a logarithm of -35230.138518309876. */
    @Test
    void find_countedPatterns_areTheParametersThatScipyFinds() throws IOException {
        Patterns patterns = countedPatterns();

        BgNbd found = FitBgNbd.find(patterns).orElseThrow();

        assertThat(found.r()).isCloseTo(0.86991395, Percentage.withPercentage(0.01));
        assertThat(found.alpha()).isCloseTo(7.30187121, Percentage.withPercentage(0.01));
        assertThat(found.a()).isCloseTo(0.6383661, Percentage.withPercentage(0.01));
        assertThat(found.b()).isCloseTo(1.8979834, Percentage.withPercentage(0.01));
        assertThat(likelihood(patterns, found)).isCloseTo(-35230.1385183, within(1e-6));
    }

    /** SciPy 1.17 ends there from two starts. */
    @Test
    void find_amountsOfFifty_areTheParametersThatScipyFinds() {
        RepeatAmounts.Gathered amounts = new RepeatAmounts.Gathered();
        for (String each : SPENT.split(" ", -1)) {
            String[] parts = each.split(":", -1);
            amounts.add(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
        }

        GammaGamma found = FitGammaGamma.find(amounts.all()).orElseThrow();

        assertThat(found.p()).isCloseTo(11.2998, Percentage.withPercentage(0.1));
        assertThat(found.q()).isCloseTo(1.806668, Percentage.withPercentage(0.1));
        assertThat(found.gamma()).isCloseTo(2.13228, Percentage.withPercentage(0.1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void find_simulatedCustomers_areTheirParametersWithinError(long seed) {
        Patterns patterns = simulated(seed, 8_000);

        BgNbd found = FitBgNbd.find(patterns).orElseThrow();

        double ratio = 2 * (likelihood(patterns, found) - likelihood(patterns, HABITS));
        assertThat(ratio).isBetween(0.0, BEYOND_CHANCE);
        assertThat(found.r()).isCloseTo(HABITS.r(), Percentage.withPercentage(10));
        assertThat(found.alpha()).isCloseTo(HABITS.alpha(), Percentage.withPercentage(15));
        assertThat(found.a() / (found.a() + found.b())).isCloseTo(0.6 / 2.6, within(0.04));
    }

    @Test
    void find_simulatedAmounts_giveTheirMeans() {
        RepeatAmounts.Gathered amounts = new RepeatAmounts.Gathered();
        new SimulatedBuyers(4, HABITS, AMOUNTS, Histories.AS_OF)
                .customers(8_000, 400)
                .filter(each -> each.countUntil(Histories.AS_OF) > 1)
                .forEach(
                        each ->
                                amounts.add(
                                        each.countUntil(Histories.AS_OF) - 1,
                                        each.meanOfRepeats(Histories.AS_OF)));

        GammaGamma found = FitGammaGamma.find(amounts.all()).orElseThrow();

        assertThat(found.mean()).isCloseTo(AMOUNTS.mean(), Percentage.withPercentage(3));
        assertThat(found.mean(2, 5000))
                .isCloseTo(AMOUNTS.mean(2, 5000), Percentage.withPercentage(3));
        assertThat(found.mean(20, 5000))
                .isCloseTo(AMOUNTS.mean(20, 5000), Percentage.withPercentage(1));
    }

    @Test
    void find_nobodyCameBack_isEmpty() {
        Patterns.Gathered patterns = gathered();
        IntStream.rangeClosed(1, 900).forEach(ago -> patterns.add(Histories.daysAgo(ago)));

        assertThat(FitBgNbd.find(patterns.all())).isEmpty();
    }

    @Test
    void find_allOnOneDay_isEmpty() {
        Patterns.Gathered patterns = gathered();
        IntStream.range(0, 900).forEach(_ -> patterns.add(Histories.daysAgo(0)));

        assertThat(FitBgNbd.find(patterns.all())).isEmpty();
    }

    @Test
    void find_allTheSameAmount_isEmpty() {
        RepeatAmounts.Gathered amounts = new RepeatAmounts.Gathered();
        IntStream.range(0, 900).forEach(i -> amounts.add(1 + i % 7, 2000));

        assertThat(FitGammaGamma.find(amounts.all())).isEmpty();
    }

    @Test
    void find_amongThemOneOf10000Days_isFound() {
        Patterns.Gathered patterns = gathered();
        simulated(5).forEach(patterns::add);
        patterns.add(Histories.daysAgo(IntStream.range(0, 10_000).toArray()));

        assertThat(FitBgNbd.find(patterns.all())).isPresent();
    }

    @Test
    void mean_publishedParameters_areTheirMeans() {
        GammaGamma cdnow = new GammaGamma(6.25, 3.74, 15.44);

        assertThat(cdnow.mean()).isCloseTo(6.25 * 15.44 / 2.74, within(1e-9));
        assertThat(cdnow.mean(0, 99)).isEqualTo(cdnow.mean());
        assertThat(cdnow.mean(10_000, 50)).isCloseTo(50, within(0.01));
    }

    private static double likelihood(Patterns patterns, BgNbd model) {
        double[] point = FitBgNbd.logs(model.r(), model.alpha(), model.a(), model.b());
        return new BgNbdHill(patterns).height(point, new double[4]) * patterns.buyers();
    }

    private static Patterns.Gathered gathered() {
        return new Patterns.Gathered(Histories.AS_OF, Histories.AS_OF);
    }

    private static Patterns simulated(long seed, int customers) {
        Patterns.Gathered patterns = gathered();
        new SimulatedBuyers(seed, HABITS, AMOUNTS, Histories.AS_OF)
                .customers(customers, 500)
                .forEach(patterns::add);
        return patterns.all();
    }

    private static java.util.stream.Stream<PurchaseHistory> simulated(long seed) {
        return new SimulatedBuyers(seed, HABITS, AMOUNTS, Histories.AS_OF).customers(2_000, 500);
    }

    private static Patterns countedPatterns() throws IOException {
        Patterns.Gathered patterns = gathered();
        try (InputStream text = FitTest.class.getResourceAsStream("patterns.txt")) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .forEach(
                            each -> {
                                PurchaseHistory history =
                                        Histories.ofPattern(
                                                Integer.parseInt(each[0]),
                                                Integer.parseInt(each[1]),
                                                Integer.parseInt(each[2]));
                                for (int i = 0; i < Integer.parseInt(each[3]); i++) {
                                    patterns.add(history);
                                }
                            });
        }
        return patterns.all();
    }
}
