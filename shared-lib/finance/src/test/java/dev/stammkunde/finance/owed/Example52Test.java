package dev.stammkunde.finance.owed;

import static dev.stammkunde.finance.owed.Books.JANUARY;
import static dev.stammkunde.finance.owed.Books.only;
import static dev.stammkunde.finance.owed.Books.redeemed;
import static dev.stammkunde.finance.owed.Books.settings;
import static dev.stammkunde.finance.owed.Books.sold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * IFRS 15 Example 52 (IE267–IE270): 10,000 points for sales of 100,000, each worth 1; and variants
 * of it. A currency without minor units stands for the standard's currency units.
 */
final class Example52Test {

    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final CurrencyUnit UNITS = CurrencyUnit.JPY;
    private static final Cohort SALE = new Cohort(JANUARY, "JPY");

    /** 9,500 of 10,000 are expected, and 4,500 are redeemed in the first period. */
    private static final CohortFlow FIRST = sold(100_000, 10_000).plus(redeemed(4_500));

    @Test
    void firstPeriod_inUnits_isWhatTheStandardSays() {
        Owed owed = Books.of(UNITS).close(JANUARY, Map.of(SALE, FIRST), settings(UNITS, "1", "95"));

        assertThat(only(owed).allocated()).isEqualTo(8_676);
        assertThat(only(owed).sales() - only(owed).allocated()).isEqualTo(91_324);
        assertThat(owed.contract().allocatedInMonth()).isEqualTo(8_676);
        assertThat(owed.contract().recognisedInMonth()).isEqualTo(4_110);
        assertThat(owed.contract().liability()).isEqualTo(4_566);
    }

    @Test
    void firstPeriod_managersNumber_isNotTheContractLiability() {
        Owed owed = Books.of(UNITS).close(JANUARY, Map.of(SALE, FIRST), settings(UNITS, "1", "95"));

        assertThat(owed.outstanding().points()).isEqualTo(5_500);
        assertThat(owed.outstanding().amount()).isEqualTo(5_000);
        assertThat(owed.contract().liability()).isNotEqualTo(owed.outstanding().amount());
    }

    @Test
    void secondPeriod_moreAreExpected_catchesUpAndAllocatesTheSame() {
        Books books = Books.of(UNITS);
        books.close(JANUARY, Map.of(SALE, FIRST), settings(UNITS, "1", "95"));

        Owed owed =
                books.close(FEBRUARY, Map.of(SALE, redeemed(4_000)), settings(UNITS, "1", "97"));

        assertThat(only(owed).expected()).isEqualByComparingTo("9700");
        assertThat(only(owed).allocated()).isEqualTo(8_676);
        assertThat(owed.contract().allocatedInMonth()).isZero();
        assertThat(owed.contract().recognisedInMonth()).isEqualTo(3_493);
        assertThat(owed.contract().liability()).isEqualTo(1_073);
    }

    @Test
    void bothPeriods_inCents_areTheSameToTheCent() {
        CurrencyUnit euro = CurrencyUnit.EUR;
        Cohort sale = new Cohort(JANUARY, "EUR");
        Books books = Books.of(euro);

        Owed first =
                books.close(
                        JANUARY,
                        Map.of(sale, sold(10_000_000, 10_000).plus(redeemed(4_500))),
                        settings(euro, "1", "95"));
        Owed second =
                books.close(FEBRUARY, Map.of(sale, redeemed(4_000)), settings(euro, "1", "97"));

        assertThat(only(first).allocated()).isEqualTo(867_580);
        assertThat(only(first).recognised()).isEqualTo(410_959);
        assertThat(only(second).recognised()).isEqualTo(760_251);
    }

    @Test
    void example10a_expectationsRise_isWhatKpmgSays() {
        Books books = booksWithNineThousand();

        Owed first =
                books.close(FEBRUARY, Map.of(SALE, redeemed(4_500)), settings(UNITS, "1", "97"));
        Owed second =
                books.close(
                        FEBRUARY.plusMonths(1),
                        Map.of(SALE, redeemed(4_000)),
                        settings(UNITS, "1", "99"));

        assertThat(first.contract().recognisedInMonth()).isEqualTo(4_175);
        assertThat(second.contract().recognisedInMonth()).isEqualTo(3_552);
    }

    @Test
    void example10b_expectationsFall_isWhatKpmgSays() {
        Books books = booksWithNineThousand();

        books.close(FEBRUARY, Map.of(SALE, redeemed(4_500)), settings(UNITS, "1", "97"));
        Owed second =
                books.close(
                        FEBRUARY.plusMonths(1),
                        Map.of(SALE, redeemed(4_000)),
                        settings(UNITS, "1", "92"));

        assertThat(second.contract().recognisedInMonth()).isEqualTo(4_140);
    }

    /**
     * KPMG rounds the shares to 91 % and 9 %. The price of a point by which exactly 9,000 of
     * 100,000 are its: {@code 9,000 × 100,000 ÷ 91,000 ÷ 10,000}.
     */
    private static Books booksWithNineThousand() {
        CohortState state =
                new CohortState(
                        new FrozenPrice(new BigDecimal("0.98901098901"), new BigDecimal("0.95")),
                        CohortHistory.NONE.after(sold(100_000, 10_000), 0),
                        9_000,
                        0);
        return new Books(new OwedState(JANUARY, UNITS, new TreeMap<>(Map.of(SALE, state))));
    }
}
