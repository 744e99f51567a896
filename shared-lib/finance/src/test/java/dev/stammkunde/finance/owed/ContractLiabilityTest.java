package dev.stammkunde.finance.owed;

import static dev.stammkunde.finance.owed.Books.JANUARY;
import static dev.stammkunde.finance.owed.Books.expired;
import static dev.stammkunde.finance.owed.Books.only;
import static dev.stammkunde.finance.owed.Books.redeemed;
import static dev.stammkunde.finance.owed.Books.refunded;
import static dev.stammkunde.finance.owed.Books.settings;
import static dev.stammkunde.finance.owed.Books.sold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.owed.Owed.CohortLiability;
import dev.stammkunde.finance.settings.FinanceSettings;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.Map;

final class ContractLiabilityTest {

    private static final CurrencyUnit EURO = CurrencyUnit.EUR;
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final Cohort SALE = new Cohort(JANUARY, "EUR");

    /** A point of 0.01 is worth 0.008 where four of five are redeemed. */
    private static final FinanceSettings SETTINGS = settings(EURO, "0.01", "80");

    private final Books books = Books.of(EURO);

    /** 1,000.00 and 1,000 points: 100,000 × 800 ÷ 100,800 = 793.65. */
    private Owed january() {
        return books.close(JANUARY, Map.of(SALE, sold(100_000, 1_000)), SETTINGS);
    }

    @Test
    void allocated_halfIsRefundedAndReversed_isHalf() {
        assertThat(only(january()).allocated()).isEqualTo(794);

        Owed owed = books.close(FEBRUARY, Map.of(SALE, refunded(50_000, 500)), SETTINGS);

        // 50,000 × 400 ÷ 50,400 = 396.83
        assertThat(only(owed).allocated()).isEqualTo(397);
        assertThat(owed.contract().allocatedInMonth()).isEqualTo(-397);
        assertThat(owed.contract().liability()).isEqualTo(397);
    }

    @Test
    void allocated_moreIsTakenBackThanWasGiven_isNothingAndNeverLess() {
        january();

        Owed owed = books.close(FEBRUARY, Map.of(SALE, refunded(100_100, 1_001)), SETTINGS);

        assertThat(only(owed).allocated()).isZero();
        assertThat(owed.contract().allocatedInMonth()).isEqualTo(-794);
        assertThat(owed.contract().liability()).isZero();
    }

    @Test
    void allocated_saleIsBookedLater_hasTheFrozenPrice() {
        january();

        Owed owed =
                books.close(
                        FEBRUARY,
                        Map.of(SALE, sold(100_000, 1_000)),
                        settings(EURO, "0.05", "100"));

        // 200,000 × 1,600 ÷ 201,600 = 1,587.30
        assertThat(only(owed).pointPrice()).isEqualByComparingTo("0.008");
        assertThat(only(owed).allocated()).isEqualTo(1_587);
    }

    @Test
    void allocated_beforeTheMonthOfSaleIsClosed_hasThePriceOfToday() {
        Cohort later = new Cohort(FEBRUARY, "EUR");
        books.close(JANUARY, Map.of(later, sold(100_000, 1_000)), SETTINGS);

        Owed owed = books.close(FEBRUARY, Map.of(), settings(EURO, "0.01", "90"));

        assertThat(only(owed).pointPrice()).isEqualByComparingTo("0.009");
        assertThat(only(owed).frozenRate()).isEqualByComparingTo("0.9");
    }

    @Test
    void allocated_orderThatWasMissedIsMadeUpFor_isOfItsCohort() {
        january();

        Owed owed =
                books.close(
                        FEBRUARY, Map.of(SALE, new CohortFlow(0, 0, 0, 0, 0, 0, 200)), SETTINGS);

        // 100,000 × 960 ÷ 100,960 = 950.87
        assertThat(only(owed).issued()).isEqualTo(1_200);
        assertThat(only(owed).allocated()).isEqualTo(951);
    }

    @Test
    void allocated_saleInAnotherCurrency_isTheWholePriceOfItsPoints() {
        Cohort francs = new Cohort(JANUARY, "CHF");

        Owed owed = books.close(JANUARY, Map.of(francs, sold(100_000, 1_000)), SETTINGS);

        assertThat(only(owed).allocated()).isEqualTo(800);
    }

    @Test
    void recognised_redeemedAndComesBack_isTakenBack() {
        january();
        // 794 × 400 ÷ 800
        assertThat(
                        only(books.close(FEBRUARY, Map.of(SALE, redeemed(400)), SETTINGS))
                                .recognisedInMonth())
                .isEqualTo(397);

        CohortLiability back =
                only(
                        books.close(
                                FEBRUARY.plusMonths(1),
                                Map.of(SALE, new CohortFlow(0, 0, 0, 0, 400, 0, 0)),
                                SETTINGS));

        assertThat(back.recognisedInMonth()).isEqualTo(-397);
        assertThat(back.liability()).isEqualTo(794);
    }

    @Test
    void recognised_fewerCanBeRedeemedThanWereExpected_expectsNoMoreThanAreLeft() {
        january();

        Owed owed = books.close(FEBRUARY, Map.of(SALE, redeemed(400).plus(expired(400))), SETTINGS);

        // 200 are left, so that 600 are expected in all: 794 × 400 ÷ 600 = 529.33
        assertThat(only(owed).expected()).isEqualByComparingTo("600");
        assertThat(only(owed).recognised()).isEqualTo(529);
    }

    @Test
    void recognised_asManyAreRedeemedAsAreExpected_isAll() {
        january();

        Owed owed = books.close(FEBRUARY, Map.of(SALE, redeemed(800)), SETTINGS);

        assertThat(only(owed).recognised()).isEqualTo(794);
        assertThat(owed.contract().liability()).isZero();
    }

    @Test
    void recognised_nothingIsLeft_isAllAndNoMoreListed() {
        january();

        assertThat(only(books.close(FEBRUARY, Map.of(SALE, expired(1_000)), SETTINGS)).recognised())
                .isEqualTo(794);
        assertThat(books.close(FEBRUARY.plusMonths(1), Map.of(), SETTINGS).contract().cohorts())
                .isEmpty();
    }

    @Test
    void of_anotherCurrencyThanBefore_isRefused() {
        january();

        assertThatThrownBy(
                        () ->
                                books.close(
                                        FEBRUARY,
                                        Map.of(),
                                        settings(CurrencyUnit.CHF, "0.01", "80")))
                .isInstanceOf(OtherCurrencyException.class)
                .hasMessage("the books are kept in EUR, and the settings say CHF");
    }

    @Test
    void of_monthThatIsClosed_isRefused() {
        january();

        assertThatThrownBy(() -> books.close(JANUARY, Map.of(), SETTINGS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
