package dev.stammkunde.finance.owed;

import static dev.stammkunde.finance.owed.Books.JANUARY;
import static dev.stammkunde.finance.owed.Books.expired;
import static dev.stammkunde.finance.owed.Books.redeemed;
import static dev.stammkunde.finance.owed.Books.settings;
import static dev.stammkunde.finance.owed.Books.sold;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.owed.Owed.Basis;
import dev.stammkunde.finance.settings.FinanceSettings;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

final class RedemptionOutlookTest {

    private static final FinanceSettings SETTINGS = settings(CurrencyUnit.EUR, "0.01", "90");

    /**
     * Each month sells 10,000 points; of them 1,000 are redeemed a month after, 2,000 in the month
     * after that, 3,000 in the third, and the rest is lost in the fourth.
     */
    private static CohortFlow flow(int age) {
        return switch (age) {
            case 0 -> sold(1_000_000, 10_000);
            case 1, 2, 3 -> redeemed(age * 1_000L);
            case 4 -> expired(4_000);
            default -> CohortFlow.NONE;
        };
    }

    private static Map<Cohort, CohortHistory> histories(int months, int until) {
        Map<Cohort, CohortHistory> all = new HashMap<>();
        for (int sale = 0; sale < months; sale++) {
            CohortHistory history = CohortHistory.NONE;
            for (int age = 0; age <= until - sale; age++) {
                history = history.after(flow(age), age);
            }
            all.put(cohort(sale), history);
        }
        return all;
    }

    private static Cohort cohort(int sale) {
        return new Cohort(month(sale), "EUR");
    }

    private static YearMonth month(int number) {
        return JANUARY.plusMonths(number);
    }

    private static RedemptionOutlook outlook(Map<Cohort, CohortHistory> all, int upTo) {
        return RedemptionOutlook.of(all, month(upTo), SETTINGS);
    }

    @Test
    void overall_longHistory_isItsOwnShareAndSaysHow() {
        RedemptionOutlook outlook = outlook(histories(18, 17), 17);

        assertThat(outlook.overall().basis()).isEqualTo(Basis.HISTORY);
        assertThat(outlook.overall().rate()).isEqualByComparingTo("0.6");
        assertThat(outlook.overall().standardError()).isEqualByComparingTo("0");
        // The month of sale itself says nothing yet.
        assertThat(outlook.overall().months()).isEqualTo(17);
        assertThat(outlook.overall().why().en())
                .isEqualTo(
                        "Chain ladder on points redeemed by months since sale, standard error by"
                                + " Mack: 17 months of sale, 170000 points, up to 17 months after"
                                + " sale.");
    }

    @Test
    void rest_byAge_isWhatOlderMonthsRedeemedAfterIt() {
        Map<Cohort, CohortHistory> all = histories(18, 17);
        RedemptionOutlook outlook = outlook(all, 17);

        assertThat(outlook.rest(cohort(17), requireNonNull(all.get(cohort(17)))))
                .isEqualByComparingTo("6000");
        assertThat(outlook.rest(cohort(16), requireNonNull(all.get(cohort(16)))))
                .isBetween(decimal("4999.9"), decimal("5000.1"));
        assertThat(outlook.rest(cohort(15), requireNonNull(all.get(cohort(15)))))
                .isEqualByComparingTo("3000");
        assertThat(outlook.rest(cohort(14), requireNonNull(all.get(cohort(14)))))
                .isEqualByComparingTo("0");
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Test
    void overall_oldestMonthsHavePointsLeft_expectsThemByTheConfiguredShare() {
        Map<Cohort, CohortHistory> all = new HashMap<>();
        for (int sale = 0; sale < 20; sale++) {
            CohortHistory history = CohortHistory.NONE.after(sold(1_000_000, 10_000), 0);
            all.put(cohort(sale), sale < 19 ? history.after(redeemed(2_000), 1) : history);
        }

        RedemptionOutlook outlook = outlook(all, 19);

        // 2,000 are redeemed, and 90 % of the 8,000 that are left: 9,200 of 10,000.
        assertThat(outlook.overall().rate()).isEqualByComparingTo("0.92");
        assertThat(outlook.overall().why().en())
                .endsWith("Of what the oldest month has left, the configured 90 % are expected.");
        assertThat(outlook.rest(cohort(0), requireNonNull(all.get(cohort(0)))))
                .isBetween(decimal("7199.9"), decimal("7200.1"));
    }

    @Test
    void overall_shortHistory_abstainsAndSaysSo() {
        RedemptionOutlook outlook = outlook(histories(17, 16), 16);

        assertThat(outlook.overall().basis()).isEqualTo(Basis.CONFIGURED);
        assertThat(outlook.overall().rate()).isEqualByComparingTo("0.9");
        assertThat(outlook.overall().standardError()).isNull();
        assertThat(outlook.overall().months()).isZero();
        assertThat(outlook.overall().why().en())
                .isEqualTo(
                        "The configured share, since history does not carry another: there are 17"
                                + " months of sale of 18.");
    }

    @Test
    void overall_fewPoints_abstainsAndSaysSo() {
        Map<Cohort, CohortHistory> all = new HashMap<>();
        all.put(cohort(0), CohortHistory.NONE.after(sold(1_000, 9_999), 0));

        assertThat(outlook(all, 20).overall().why().en())
                .endsWith("9999 points were earned of at least 10000.");
    }

    @Test
    void overall_nothingWasEverRedeemed_abstainsAndSaysSo() {
        Map<Cohort, CohortHistory> all = new HashMap<>();
        for (int sale = 0; sale < 20; sale++) {
            all.put(cohort(sale), CohortHistory.NONE.after(sold(1_000, 1_000), 0));
        }

        assertThat(outlook(all, 19).overall().why().en())
                .endsWith("at some age nothing was redeemed, so that a factor is not defined.");
    }

    @Test
    void overall_nothingIsSold_abstains() {
        assertThat(outlook(Map.of(), 3).overall().basis()).isEqualTo(Basis.CONFIGURED);
    }

    @Test
    void rest_configured_isWhatIsMissingToTheShareAndNoMoreThanIsLeft() {
        RedemptionOutlook outlook = outlook(Map.of(), 0);
        CohortHistory fresh = CohortHistory.NONE.after(sold(1_000, 1_000), 0);

        assertThat(outlook.rest(cohort(0), fresh.after(redeemed(300), 0)))
                .isEqualByComparingTo("600");
        assertThat(outlook.rest(cohort(0), fresh.after(redeemed(950), 0)))
                .isEqualByComparingTo("0");
        assertThat(outlook.rest(cohort(0), fresh.after(redeemed(300).plus(expired(500)), 0)))
                .isEqualByComparingTo("200");
    }
}
