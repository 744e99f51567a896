package dev.stammkunde.finance.owed;

import static dev.stammkunde.finance.owed.Books.JANUARY;
import static dev.stammkunde.finance.owed.Books.figures;
import static dev.stammkunde.finance.owed.Books.redeemed;
import static dev.stammkunde.finance.owed.Books.settings;
import static dev.stammkunde.finance.owed.Books.sold;
import static dev.stammkunde.finance.owed.Books.withEarned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.owed.Owed.Provision;
import dev.stammkunde.finance.settings.ProvisionTerms;
import dev.stammkunde.finance.settings.ProvisionTerms.Discounting;
import dev.stammkunde.finance.settings.ProvisionTerms.Price;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

/**
 * 100,000 points were earned, worth 0.01 each, of which 80 % are expected to be redeemed, and
 * 20,000 are. So 60,000 of the 80,000 that are left are expected, or 75 %.
 */
final class ProvisionTest {

    private static final Map<Cohort, CohortFlow> FLOWS =
            Map.of(new Cohort(JANUARY, "EUR"), sold(10_000_000, 100_000).plus(redeemed(20_000)));

    private static Provision provision(ProvisionTerms terms) {
        return Books.of(CurrencyUnit.EUR)
                .close(
                        withEarned(figures(JANUARY, FLOWS, 80_000), 80_000, 30_000),
                        settings(CurrencyUnit.EUR, "0.01", "80", terms))
                .provision();
    }

    private static ProvisionTerms terms(
            Price price, String belowMinimum, @Nullable Discounting discounting) {
        return new ProvisionTerms(
                price, new BigDecimal("19"), 250, new BigDecimal(belowMinimum), discounting);
    }

    private static Discounting discounting(String rate, String years) {
        return new Discounting(new BigDecimal(rate), new BigDecimal(years));
    }

    @Test
    void amount_usualTerms_isGrossAndWhole() {
        Provision provision = provision(ProvisionTerms.USUAL);

        // 80,000 × 75 % × 1 cent
        assertThat(provision.amount()).isEqualTo(60_000);
        assertThat(provision.points()).isEqualTo(80_000);
        assertThat(provision.belowMinimum()).isEqualTo(30_000);
        assertThat(provision.settings().en())
                .isEqualTo("At gross value; no minimum for redemption; not discounted.");
    }

    @Test
    void amount_net_isWithoutTax() {
        Provision provision = provision(terms(Price.NET, "100", null));

        // 60,000 ÷ 1.19 = 50,420.17
        assertThat(provision.amount()).isEqualTo(50_420);
        assertThat(provision.settings().en())
                .isEqualTo(
                        "Without value added tax of 19 %; points in accounts with fewer than 250"
                                + " at 100 %; not discounted.");
    }

    @Test
    void amount_accountsBelowTheMinimum_countByTheirWeight() {
        // (50,000 + 30,000 × 40 %) × 75 % = 46,500
        assertThat(provision(terms(Price.GROSS, "40", null)).amount()).isEqualTo(46_500);
        // 50,000 × 75 %
        assertThat(provision(terms(Price.GROSS, "0", null)).amount()).isEqualTo(37_500);
    }

    @Test
    void amount_moreThanAYear_isDiscounted() {
        Provision provision = provision(terms(Price.GROSS, "100", discounting("2", "1.5")));

        // 60,000 ÷ (1.02 × 1.01) = 60,000 ÷ 1.0302 = 58,241.12
        assertThat(provision.amount()).isEqualTo(58_241);
        assertThat(provision.settings().de()).endsWith("abgezinst mit 2 % über 1.5 Jahre.");
        assertThat(provision.settings().en()).endsWith("discounted by 2 % over 1.5 years.");
    }

    @Test
    void amount_aYearAndLess_isNotDiscounted() {
        Provision provision = provision(terms(Price.GROSS, "100", discounting("2", "1")));

        assertThat(provision.amount()).isEqualTo(60_000);
        assertThat(provision.settings().en())
                .endsWith("not discounted, since 1 years are not more than one.");
    }

    @Test
    void amount_allTerms_isRoundedOnceAtTheEnd() {
        // (50,000 + 30,000 × 40 %) × 75 % = 46,500; ÷ 1.19 ÷ 1.015³ (1.045678375) = 37,368.69
        assertThat(provision(terms(Price.NET, "40", discounting("1.5", "3"))).amount())
                .isEqualTo(37_369);
    }
}
