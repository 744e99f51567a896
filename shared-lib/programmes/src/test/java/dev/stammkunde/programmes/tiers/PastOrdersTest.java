package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was paid before a shop had tiers. */
class PastOrdersTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant JANUARY = Instant.parse("2025-12-31T23:00:00Z");

    @Test
    void order_paidBeforeTheTiersThatLookBack_givesItsTierFromTheirBeginning() {
        TierCustomer customer =
                new TierCustomer(new TierHistory(List.of(version("tiers/1", JUNE, JANUARY))));

        customer.hears("1", Instant.parse("2026-03-05T10:00:00Z"), TierCustomer.euros(120), JULY);

        assertThat(customer.tier("2026-05-31T23:59:59Z")).isEmpty();
        assertThat(customer.tier(JUNE)).isEqualTo("silver");
        assertThat(
                        Objects.requireNonNull(
                                        customer.projection("2026-07-01T00:00:00Z").current())
                                .since())
                .isEqualTo(JUNE);
        assertThat(customer.tier("2027-12-31T22:59:59Z")).isEqualTo("silver");
        assertThat(customer.tier("2027-12-31T23:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void order_paidBeforeTheTiers_isNeverRatedByWhatItGave() {
        TierCustomer customer =
                new TierCustomer(new TierHistory(List.of(version("tiers/1", JUNE, JANUARY))));
        customer.hears("1", Instant.parse("2026-03-05T10:00:00Z"), TierCustomer.euros(120), JULY);

        assertThat(customer.factor("2026-04-01T00:00:00Z")).isEqualTo("1");
        assertThat(customer.factor("2026-06-01T00:00:01Z")).isEqualTo("1.5");
    }

    @Test
    void findCounting_ordersOfBefore_countFromTheDayOnAndNotWithoutOne() {
        TierHistory without = new TierHistory(List.of(version("tiers/1", JUNE, null)));
        TierHistory since = new TierHistory(List.of(version("tiers/1", JUNE, JANUARY)));

        assertThat(counting(without, JUNE.minusSeconds(1))).isEmpty();
        assertThat(counting(since, JANUARY.minusSeconds(1))).isEmpty();
        assertThat(counting(since, JANUARY)).contains("tiers/1");
        assertThat(counting(since, JUNE.minusSeconds(1))).contains("tiers/1");
    }

    @Test
    void findCounting_laterVersionThatLooksBack_countsWhatWasPaidBeforeTheFirstAndNoPause() {
        TierHistory history =
                new TierHistory(
                        List.of(
                                version("tiers/1", JUNE, null),
                                new TierVersion("tiers/2", JULY, false, rules(), null),
                                version("tiers/3", JULY.plusSeconds(60), JANUARY)));

        assertThat(counting(history, JUNE.minusSeconds(1))).contains("tiers/3");
        assertThat(counting(history, JUNE)).contains("tiers/1");
        assertThat(counting(history, JULY)).isEmpty();
    }

    @Test
    void order_thatALaterVersionLooksBackTo_givesNothingInTheTimeBetween() {
        TierCustomer customer =
                new TierCustomer(
                        new TierHistory(
                                List.of(
                                        version("tiers/1", JUNE, null),
                                        version(
                                                "tiers/2",
                                                JULY,
                                                Instant.parse("2024-12-31T23:00:00Z")))));

        customer.hears("1", Instant.parse("2025-03-05T10:00:00Z"), TierCustomer.euros(320), JULY);

        assertThat(customer.tier(JULY.minusSeconds(1))).isEqualTo("bronze");
        assertThat(customer.tier(JULY)).isEqualTo("gold");
        assertThat(customer.tier("2026-12-31T23:00:00Z")).isEqualTo("silver");
    }

    private static Optional<String> counting(TierHistory history, Instant paidAt) {
        return history.findCounting(paidAt).map(TierVersion::name);
    }

    private static TierVersion version(String name, Instant from, @Nullable Instant countFrom) {
        return new TierVersion(name, from, true, rules(), countFrom);
    }
}
