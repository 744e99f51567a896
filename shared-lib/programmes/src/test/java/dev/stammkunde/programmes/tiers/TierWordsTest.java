package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;
import static dev.stammkunde.programmes.testing.SampleTiers.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.TierWindow.RollingMonths;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class TierWordsTest {

    private static final TierWords GERMAN = new TierWords(Language.DE);
    private static final TierWords ENGLISH = new TierWords(Language.EN);

    private final TierCustomer customer = new TierCustomer(history(rules()));

    @Test
    void next_silverCustomer_saysWhatIsMissingUntilWhen() {
        customer.spends("1", "2026-03-05T10:00:00Z", 263);
        TierProjection projection = customer.projection("2026-03-06T10:00:00Z");

        assertThat(GERMAN.findNext(projection))
                .contains("Noch 37,00\u00a0€ bis 31. Dezember 2026 für Gold.");
        assertThat(ENGLISH.findNext(projection))
                .contains("€37.00 more by 31 December 2026 for Gold.");
    }

    @Test
    void keep_silverCustomer_saysWhatKeepsIt() {
        customer.spends("1", "2026-03-05T10:00:00Z", 100);
        customer.spends("2", "2027-03-05T10:00:00Z", 60);
        TierProjection projection = customer.projection("2027-03-06T10:00:00Z");

        assertThat(GERMAN.findKeep(projection))
                .contains(
                        "Damit Silber bleibt, fehlen 40,00\u00a0€ bis 31. Dezember 2027 (es zählt ab"
                                + " 1. Januar 2027).");
        assertThat(ENGLISH.findKeep(projection))
                .contains(
                        "To keep Silver, €40.00 by 31 December 2027 are missing (counted from 1"
                                + " January 2027).");
    }

    @Test
    void standing_silverCustomer_saysSinceAndUntil() {
        customer.spends("1", "2026-03-05T10:00:00Z", 100);
        TierProjection projection = customer.projection("2026-03-06T10:00:00Z");

        assertThat(GERMAN.standing(projection))
                .isEqualTo("Silber seit 5. März 2026, gilt bis 31. Dezember 2027.");
        assertThat(ENGLISH.standing(projection))
                .isEqualTo("Silver since 5 March 2026, valid until 31 December 2027.");
        assertThat(ENGLISH.reason(projection)).isEqualTo("Reached by orders.");
    }

    @Test
    void standing_newCustomer_namesTheTierOfAll() {
        TierProjection projection = customer.projection("2026-03-06T10:00:00Z");

        assertThat(GERMAN.standing(projection)).isEqualTo("Bronze.");
        assertThat(GERMAN.findKeep(projection)).isEmpty();
    }

    @Test
    void next_oneOrderMissing_saysOrderInSingular() {
        TierCustomer byOrders =
                new TierCustomer(
                        history(
                                SampleTiers.measured(
                                        TierMeasure.ORDERS,
                                        List.of(tier("silver", "Silber", "Silver", "2", "1")))));
        byOrders.spends("1", "2026-03-05T10:00:00Z", 5);
        TierProjection projection = byOrders.projection("2026-03-06T10:00:00Z");

        assertThat(GERMAN.standing(projection)).isEqualTo("Noch keine Stufe.");
        assertThat(GERMAN.findNext(projection))
                .contains("Noch 1\u00a0Bestellung bis 31. Dezember 2026 für Silber.");
    }

    @Test
    void next_rollingWindow_saysUntilWhenTheFirstOrderCounts() {
        TierCustomer rolling =
                new TierCustomer(
                        history(
                                rules(
                                        new RollingMonths(12),
                                        TierDowngrade.EARNED,
                                        0,
                                        TierRefunds.AT_ONCE)));
        assertThat(ENGLISH.findNext(rolling.projection("2026-03-05T10:00:00Z")))
                .contains("€100.00 more for Silver.");

        rolling.spends("1", "2026-03-05T10:00:00Z", 60);

        assertThat(ENGLISH.findNext(rolling.projection("2026-03-05T10:00:00Z")))
                .contains("€40.00 more by 28 February 2027 for Silver.");
    }

    @Test
    void example_ofTheGuide_isAsItTells() {
        TierCustomer tina =
                new TierCustomer(
                        history(
                                rules(
                                        new TierWindow.CalendarYear(),
                                        TierDowngrade.ONE_DOWN,
                                        14,
                                        TierRefunds.AT_ONCE)));
        tina.spends("1", "2026-03-05T10:00:00Z", 90);
        assertThat(Objects.requireNonNull(tina.projection("2026-03-05T10:00:00Z").next()).missing())
                .isEqualTo(1_000);
        assertThat(tina.factor("2026-03-09T10:00:00Z")).isEqualTo("1");
        tina.spends("2", "2026-03-09T10:00:00Z", 20);
        assertThat(tina.factor("2026-04-02T10:00:00Z")).isEqualTo("1.5");
        tina.spends("3", "2026-04-02T10:00:00Z", 10);
        assertThat(Objects.requireNonNull(tina.projection("2026-04-02T10:00:00Z").next()).missing())
                .isEqualTo(18_000);
        tina.spends("4", "2027-05-03T10:00:00Z", 60);

        TierProjection may = tina.projection("2027-05-03T10:00:00Z");

        assertThat(Objects.requireNonNull(may.keep()).missing()).isEqualTo(4_000);
        assertThat(may.keep().by()).isEqualTo("2027-12-31");
        assertThat(tina.tier("2028-01-14T22:59:59Z")).isEqualTo("silver");
        assertThat(tina.tier("2028-01-15T00:00:00Z")).isEqualTo("bronze");
    }
}
