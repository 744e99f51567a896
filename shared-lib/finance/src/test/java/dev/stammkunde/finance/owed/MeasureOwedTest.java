package dev.stammkunde.finance.owed;

import static dev.stammkunde.finance.owed.Books.JANUARY;
import static dev.stammkunde.finance.owed.Books.figures;
import static dev.stammkunde.finance.owed.Books.redeemed;
import static dev.stammkunde.finance.owed.Books.settings;
import static dev.stammkunde.finance.owed.Books.sold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.owed.Owed.Basis;
import dev.stammkunde.finance.settings.FinanceSettings;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;

final class MeasureOwedTest {

    private static final FinanceSettings SETTINGS = settings(CurrencyUnit.EUR, "0.01", "90");

    private static Cohort cohort(int sale) {
        return new Cohort(JANUARY.plusMonths(sale), "EUR");
    }

    /** Every month sells 10,000 points, and half of those of the month before are redeemed. */
    private static Books booksOf(int months) {
        Books books = Books.of(CurrencyUnit.EUR);
        for (int month = 0; month < months; month++) {
            Map<Cohort, CohortFlow> flows =
                    month == 0
                            ? Map.of(cohort(0), sold(1_000_000, 10_000))
                            : Map.of(
                                    cohort(month),
                                    sold(1_000_000, 10_000),
                                    cohort(month - 1),
                                    redeemed(5_000));
            books.close(JANUARY.plusMonths(month), flows, SETTINGS);
        }
        return books;
    }

    @Test
    void outstanding_promotionalPoints_areExpectedAtTheShareOfAllAndCarryNoContractLiability() {
        Owed owed = Books.of(CurrencyUnit.EUR).close(figures(JANUARY, Map.of(), 1_005), SETTINGS);

        // 1,005 × 90 % = 904.5, and a cent each
        assertThat(owed.outstanding().expected()).isEqualByComparingTo("904.5");
        assertThat(owed.outstanding().amount()).isEqualTo(905);
        assertThat(owed.contract().liability()).isZero();
        assertThat(owed.contract().cohorts()).isEmpty();
    }

    @Test
    void redemption_monthHasNotEnded_isLearntFromWholeMonthsOnly() {
        Books books = booksOf(19);
        YearMonth open = JANUARY.plusMonths(19);
        MonthFigures whole = figures(open, Map.of(cohort(19), sold(1_000_000, 10_000)), 110_000);
        MonthFigures half =
                figures(
                        whole.month(),
                        whole.month().begins().plus(Duration.ofDays(15)),
                        whole.cohorts(),
                        110_000);

        Owed soFar = MeasureOwed.of(books.state(), half, SETTINGS).owed();
        Owed ended = MeasureOwed.of(books.state(), whole, SETTINGS).owed();

        // A month in which nobody came is one twentieth of what is known, and half a month nothing.
        assertThat(soFar.redemption().basis()).isEqualTo(Basis.HISTORY);
        assertThat(soFar.redemption().months()).isEqualTo(18);
        assertThat(ended.redemption().rate()).isLessThan(soFar.redemption().rate());
    }

    @Test
    void next_measuredTwice_isTheSame() {
        MonthFigures figures =
                figures(JANUARY.plusMonths(19), Map.of(cohort(18), redeemed(4_000)), 91_000);
        OwedState before = booksOf(19).state();

        assertThat(MeasureOwed.of(before, figures, SETTINGS))
                .isEqualTo(MeasureOwed.of(before, figures, SETTINGS));
    }
}
