package dev.stammkunde.architecturetests.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.architecturetests.costs.PurchaseCost.Arrival;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds what a million purchases cost to what {@code docs/performance.md} says, which also says
 * which goals are missed and why, and writes {@code target/purchase-cost.txt}. The functions' jars
 * exist from the package phase on.
 */
final class PurchaseCostTest {

    private static final double EVERY = PurchaseCost.PURCHASES;

    private static PurchaseCost cost;
    private static PrintStream report;

    @BeforeAll
    static void load() throws IOException, ReflectiveOperationException {
        cost = new PurchaseCost();
        Path target = RepositoryRoot.path().resolve("architecture-tests/target");
        report =
                new PrintStream(
                        Files.newOutputStream(target.resolve("purchase-cost.txt")),
                        true,
                        StandardCharsets.UTF_8);
    }

    @AfterAll
    static void close() throws IOException {
        report.close();
        cost.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BATCHES, 22.25, 19.05, 1.50",
        "TRICKLE, 25.00, 21.80, 3.20",
        "THREE_WEBHOOKS, 27.75, 23.70, 1.50",
        "THREE_WEBHOOKS_IN_A_TRICKLE, 30.50, 26.45, 3.20",
        "FIRST_PURCHASES, 30.00, 25.45, 1.50"
    })
    void measure_millionPurchases_staysBelowItsLimits(
            Arrival arrival, double frankfurt, double northVirginia, double following)
            throws IOException {
        PurchaseCost.Measured measured = cost.measure(arrival);
        PurchaseCost.print(report, arrival, measured);
        Usage usage = measured.purchases();

        assertThat(PurchaseCost.usdPerMillion(usage, PriceList.FRANKFURT))
                .isBetween(5.0, frankfurt);
        assertThat(PurchaseCost.usdPerMillion(usage, PriceList.NORTH_VIRGINIA))
                .isBetween(5.0, northVirginia);
        // However many webhooks tell it, each consumer gets a purchase once.
        assertThat(usage.of(Billed.BUS_EVENT)).isEqualTo(EVERY);
        assertThat(usage.of("award-points", Billed.WRITE_UNIT)).isEqualTo(6 * EVERY);
        assertThat(PurchaseCost.usdPerMillion(measured.following(), PriceList.FRANKFURT))
                .isBetween(0.1, following);
        assertThat(PurchaseCost.usdPerMillion(measured.following(), PriceList.NORTH_VIRGINIA))
                .isBetween(0.1, following);
        assertThat(measured.following().of(Billed.ARCHIVED_GB)).isZero();
    }

    @Test
    void usd_oneOfEach_isTheSumOfThePrices() {
        Usage usage = new Usage();
        for (Billed what : Billed.values()) {
            usage.add("one", what, 1);
        }

        assertThat(usage.usd(PriceList.FRANKFURT)).isEqualTo(0.7300225317, within(1e-6));
    }
}
