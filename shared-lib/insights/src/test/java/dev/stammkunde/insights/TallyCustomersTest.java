package dev.stammkunde.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.cohorts.CohortCell;
import dev.stammkunde.insights.cohorts.CohortRow;
import dev.stammkunde.insights.testing.SampleFigures;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts worked out by hand. */
final class TallyCustomersTest {

    private static final String NOW = "2026-11-30T08:00:00Z";

    private final SampleFigures shop = new SampleFigures();

    @Test
    void count_ofNobody_isNothing() {
        InsightsFigures figures = shop.asOf(NOW);

        assertThat(figures.dataFrom()).isNull();
        assertThat(figures.months()).isEmpty();
        assertThat(figures.years()).isEmpty();
        assertThat(figures.cohorts()).isEmpty();
    }

    @Test
    void count_ofEachKindOfCustomer_isTold() {
        shop.bought("new", "2026-10-01", 100L);
        shop.bought("stays", "2026-09-01", 100L).bought("stays", "2026-10-02", 100L);
        shop.bought("back", "2026-07-01", 100L).bought("back", "2026-10-31", 100L);
        shop.bought("back", "2026-10-31", 100L);
        shop.bought("lost", "2026-09-30", 100L);

        CustomerCounts october = month("2026-10").customers();

        assertThat(october).isEqualTo(new CustomerCounts(2, 3, 1, 1, 1, 1));
        assertThat(october.lost()).isEqualTo(1);
    }

    @Test
    void count_ofTwelveMonths_comparesWithTheTwelveBefore() {
        shop.bought("stays", "2024-11-30", 100L).bought("stays", "2026-10-01", 100L);
        shop.bought("lost", "2024-12-01", 100L);
        shop.bought("back", "2023-01-01", 100L).bought("back", "2026-01-01", 100L);
        shop.bought("new", "2025-11-01", 100L).bought("new", "2026-10-31", 100L);

        CustomerCounts year = year("2026-10").customers();

        assertThat(year).isEqualTo(new CustomerCounts(2, 3, 1, 1, 1, 1));
    }

    @Test
    void count_ofPurchasesBeforeFiveYears_knowsThemAndTellsThemNot() {
        shop.bought("old", "2019-05-05", 100L).bought("old", "2026-10-01", 300L);

        InsightsFigures figures = shop.asOf(NOW);

        assertThat(figures.months()).hasSize(TallyCustomers.MOST_MONTHS);
        assertThat(figures.months().getFirst().month()).isEqualTo(YearMonth.of(2021, 12));
        assertThat(month("2026-10").customers().reactivated()).isEqualTo(1);
        assertThat(month("2026-10").money().get("EUR")).isEqualTo(new MoneyCounts(1, 300, 300));
        assertThat(figures.cohorts()).allMatch(row -> row.size() == 0);
    }

    @Test
    void count_ofTheFirstYearThatIsTold_hasTheMonthsBeforeIt() {
        shop.bought("a", "2021-01-05", 100L).bought("a", "2021-12-05", 100L);

        assertThat(year("2021-12").orders()).isEqualTo(2);
        assertThat(year("2021-12").money().get("EUR")).isEqualTo(new MoneyCounts(2, 200, 100));
    }

    @Test
    void count_ofMonths_goesByTheShopsZone() {
        Instant midnight = Instant.parse("2026-09-30T22:00:00Z");
        shop.with(new CountedPurchase("a", "o", 1, midnight, true, "EUR", 100L));
        shop.with(new CountedPurchase("b", "p", 1, midnight.minusSeconds(1), true, "EUR", 100L));

        assertThat(month("2026-10").customers().bought()).isEqualTo(1);
        assertThat(month("2026-09").customers().bought()).isEqualTo(1);
    }

    @Test
    void count_ofWhatDoesNotCount_orIsStillToBePaid_isNothing() {
        shop.with(
                new CountedPurchase(
                        "a", "o", 1, Instant.parse("2026-10-01T10:00:00Z"), false, "EUR", 9L));
        shop.bought("b", "2026-12-01", 100L);

        assertThat(shop.asOf(NOW).months()).isEmpty();
        assertThat(shop.asOf("2026-12-02T00:00:00Z").months()).hasSize(1);
    }

    @Test
    void count_ofTenThousandOrdersOfOneCustomer_isOneCustomer() {
        for (int i = 0; i < 10_000; i++) {
            shop.bought("all", "2026-%02d-%02d".formatted(1 + i % 10, 1 + i % 28), 100L);
        }

        assertThat(year("2026-10").orders()).isEqualTo(10_000);
        assertThat(year("2026-10").customers().bought()).isEqualTo(1);
        assertThat(year("2026-10").customers().repeating()).isEqualTo(1);
    }

    @Test
    void count_ofCurrencies_keepsThemApart() {
        shop.bought("a", "2026-10-01", "CHF", 500L).bought("a", "2026-10-02", -200L);
        shop.bought("a", "2026-10-03", null);

        WindowCounts october = month("2026-10");

        assertThat(october.money())
                .isEqualTo(
                        Map.of(
                                "CHF", new MoneyCounts(1, 500, 0),
                                "EUR", new MoneyCounts(1, -200, -200)));
        assertThat(october.orders()).isEqualTo(3);
        assertThat(october.ordersWithoutAmount()).isEqualTo(1);
    }

    @Test
    void count_ofCohorts_isBlankInTheFuture() {
        shop.bought("a", "2026-09-01", 100L).bought("a", "2026-11-01", 300L);
        shop.bought("b", "2026-09-02", 200L);
        shop.bought("c", "2026-10-02", 700L);

        assertThat(shop.asOf(NOW).cohorts())
                .containsExactly(
                        new CohortRow(
                                YearMonth.of(2026, 9),
                                2,
                                List.of(cell(2, 300), cell(0, 0), cell(1, 300))),
                        new CohortRow(YearMonth.of(2026, 10), 1, List.of(cell(1, 700), cell(0, 0))),
                        new CohortRow(YearMonth.of(2026, 11), 0, List.of(cell(0, 0))));
    }

    private static CohortCell cell(long customers, long net) {
        return new CohortCell(
                customers, net == 0 ? new TreeMap<>() : new TreeMap<>(Map.of("EUR", net)));
    }

    private WindowCounts month(String month) {
        return find(shop.asOf(NOW).months(), month);
    }

    private WindowCounts year(String month) {
        return find(shop.asOf(NOW).years(), month);
    }

    private static WindowCounts find(Iterable<WindowCounts> windows, String month) {
        for (WindowCounts window : windows) {
            if (window.month().equals(YearMonth.parse(month))) {
                return window;
            }
        }
        throw new AssertionError("no " + month);
    }
}
