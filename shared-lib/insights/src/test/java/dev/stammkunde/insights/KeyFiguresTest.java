package dev.stammkunde.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.testing.SampleFigures;
import dev.stammkunde.platform.statistics.Bounds;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/** Figures, and why there is none. */
final class KeyFiguresTest {

    private static final String NOW = "2026-11-30T08:00:00Z";

    private final SampleFigures shop = new SampleFigures();

    /** 100 customers before, of whom 95 come again, and 15 new ones: 95 %. */
    @Test
    void retention_ofTheTextbook_isNinetyFive() {
        for (int i = 0; i < 100; i++) {
            shop.bought("c-" + i, "2026-09-05", 1_000L);
        }
        for (int i = 5; i < 115; i++) {
            shop.bought("c-" + i, "2026-10-05", 1_000L);
        }

        assertThat(value("2026-10", FigureName.RETENTION_RATE)).isEqualByComparingTo("0.95");
        assertThat(value("2026-10", FigureName.RETURN_BALANCE)).isEqualByComparingTo("0.95");
        assertThat(value("2026-10", FigureName.CHURN_RATE)).isEqualByComparingTo("0.05");
        Figure.Known rate = known("2026-10", FigureName.RETENTION_RATE);
        assertThat(rate.of()).isEqualTo(100);
        Bounds interval = Objects.requireNonNull(rate.interval());
        assertThat(interval.from()).isBetween(0.888, 0.889);
        assertThat(interval.to()).isBetween(0.978, 0.979);
    }

    @Test
    void balance_withReactivatedCustomers_canBeMoreThanAll() {
        shop.bought("a", "2026-07-01", 1L).bought("a", "2026-10-01", 1L);
        shop.bought("b", "2026-07-01", 1L).bought("b", "2026-10-01", 1L);
        shop.bought("c", "2026-08-01", 1L).bought("c", "2026-09-01", 1L);

        assertThat(value("2026-10", FigureName.RETENTION_RATE)).isEqualByComparingTo("0");
        assertThat(value("2026-10", FigureName.RETURN_BALANCE)).isEqualByComparingTo("2");
    }

    @Test
    void shareOfRegulars_isOfSecondAndLaterPurchasesEver() {
        shop.bought("a", "2026-10-01", 1_000L).bought("a", "2026-10-02", 2_000L);
        shop.bought("b", "2026-10-01", 1_000L);

        assertThat(value("2026-10", FigureName.REGULAR_SHARE)).isEqualByComparingTo("0.5");
        assertThat(value("2026-10", FigureName.AVERAGE_ORDER_VALUE)).isEqualByComparingTo("1333");
        assertThat(value("2026-10", FigureName.PURCHASE_FREQUENCY)).isEqualByComparingTo("1.5");
        assertThat(value("2026-10", FigureName.REPEAT_PURCHASE_RATE)).isEqualByComparingTo("0.5");
    }

    @Test
    void shareOfRegulars_ofNoRevenue_isMissing() {
        shop.bought("a", "2026-10-01", 1_000L).bought("a", "2026-10-02", -1_000L);

        assertThat(missing("2026-10", FigureName.REGULAR_SHARE))
                .isEqualTo(MissingReason.NO_REVENUE);
        assertThat(value("2026-10", FigureName.AVERAGE_ORDER_VALUE)).isEqualByComparingTo("0");
    }

    @Test
    void comparison_withWhatIsNotKnown_isMissing() {
        shop.bought("a", "2026-09-15", 1L).bought("a", "2026-10-01", 1L);

        assertThat(missing("2026-09", FigureName.RETENTION_RATE))
                .isEqualTo(MissingReason.HISTORY_TOO_SHORT);
        assertThat(missing("2026-11", FigureName.CHURN_RATE)).isEqualTo(MissingReason.NOT_OVER);
        assertThat(missing("2026-11", FigureName.REPEAT_PURCHASE_RATE))
                .isEqualTo(MissingReason.NOBODY);
        assertThat(value("2026-10", FigureName.RETENTION_RATE)).isEqualByComparingTo("1");
    }

    @Test
    void comparison_withAMonthOfNobody_isMissing() {
        shop.bought("a", "2026-08-15", 1L).bought("a", "2026-10-01", 1L);

        assertThat(missing("2026-10", FigureName.RETENTION_RATE))
                .isEqualTo(MissingReason.NOBODY_BEFORE);
    }

    @Test
    void days_ofFewerThanFive_areMissing() {
        for (int day = 1; day <= 5; day++) {
            shop.bought("a", "2026-10-0" + day, 1L);
        }

        assertThat(missing("2026-10", FigureName.DAYS_BETWEEN_MEDIAN))
                .isEqualTo(MissingReason.TOO_FEW);
    }

    @Test
    void days_betweenPurchases_areInterpolatedAndOfDifferentDays() {
        int[] days = {1, 1, 2, 4, 8, 12, 20};
        for (int day : days) {
            shop.bought("a", "2026-10-%02d".formatted(day), 1L);
        }

        // 1, 2, 4, 4, 8: what was bought twice on one day is one purchase.
        assertThat(value("2026-10", FigureName.DAYS_BETWEEN_LOWER_QUARTILE))
                .isEqualByComparingTo("2");
        assertThat(value("2026-10", FigureName.DAYS_BETWEEN_MEDIAN)).isEqualByComparingTo("4");
        shop.bought("a", "2026-10-21", 1L);
        // 1, 1, 2, 4, 4, 8
        assertThat(value("2026-10", FigureName.DAYS_BETWEEN_LOWER_QUARTILE))
                .isEqualByComparingTo("1.25");
        assertThat(value("2026-10", FigureName.DAYS_BETWEEN_MEDIAN)).isEqualByComparingTo("3");
        assertThat(value("2026-10", FigureName.DAYS_BETWEEN_UPPER_QUARTILE))
                .isEqualByComparingTo("4");
    }

    private BigDecimal value(String month, FigureName name) {
        return known(month, name).value();
    }

    private Figure.Known known(String month, FigureName name) {
        return (Figure.Known) figure(month, name);
    }

    private MissingReason missing(String month, FigureName name) {
        return ((Figure.Missing) figure(month, name)).reason();
    }

    private Figure figure(String month, FigureName name) {
        InsightsFigures all = shop.asOf(NOW);
        List<WindowCounts> windows = all.months();
        return windows.stream()
                .filter(it -> it.month().equals(YearMonth.parse(month)))
                .flatMap(it -> KeyFigures.of(all, it).stream())
                .filter(it -> it.name() == name)
                .findFirst()
                .orElseThrow();
    }
}
