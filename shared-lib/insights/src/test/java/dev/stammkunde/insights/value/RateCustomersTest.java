package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.testing.SampleValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class RateCustomersTest {

    private static final Instant AS_OF = Instant.parse("2026-11-30T02:40:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void rate_manyCustomers_countsEachOnce() {
        ValueReport report = SampleValue.rated("teeladen", "2026-11-30T02:40:00Z");

        assertThat(report.model().asOf()).isEqualTo(LocalDate.parse("2026-11-29"));
        assertThat(report.model().abstentions()).isEmpty();
        assertThat(report.classes()).extracting(ClassCount::named).startsWith(RfmClass.BEST);
        assertThat(report.classes().stream().mapToLong(ClassCount::customers).sum())
                .isEqualTo(report.model().buyers())
                .isEqualTo(2_000);
        assertThat(report.classes())
                .allSatisfy(
                        each -> {
                            assertThat(each.expectedMinor()).isNotNull();
                            assertThat(each.atRisk() + each.gone())
                                    .isLessThanOrEqualTo(each.customers());
                            assertThat(each.paidAtRiskMinor())
                                    .isLessThanOrEqualTo(each.paidMinor());
                        });
    }

    @Test
    void rate_fewCustomers_haveNoClass() {
        ValueReport report =
                rate(List.of(List.of(bought("a", "2026-11-01T10:00:00Z", "EUR", 1_000L))));

        assertThat(report.classes()).containsExactly(new ClassCount(null, 1, 0, 0, 1_000, 0, null));
        assertThat(report.scale().often()).isEmpty();
    }

    /** The day is not over at night: what was paid on it comes with the next. */
    @Test
    void rate_purchasesOfToday_waitForTheNext() {
        ValueReport report =
                rate(List.of(List.of(bought("a", "2026-11-29T23:30:00Z", "EUR", 1_000L))));

        assertThat(report.model().buyers()).isZero();
        assertThat(report.classes()).isEmpty();
    }

    @Test
    void rate_otherCurrencyUnknownAmountAndRefund_countWithoutAmounts() {
        ValueReport report =
                rate(
                        List.of(
                                List.of(
                                        bought("a", "2026-11-01T10:00:00Z", "CHF", 5_000L),
                                        bought("b", "2026-11-02T10:00:00Z", "EUR", null),
                                        bought("c", "2026-11-03T10:00:00Z", "EUR", 1_000L),
                                        new CountedPurchase(
                                                "anna",
                                                "d",
                                                1,
                                                Instant.parse("2026-11-04T10:00:00Z"),
                                                false,
                                                "EUR",
                                                9_000L))));

        assertThat(report.classes())
                .containsExactly(new ClassCount(null, 1, 1, 0, 1_000, 1_000, null));
    }

    @Test
    void rate_anyOrder_isTheSame() {
        List<List<CountedPurchase>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(
                    List.of(
                            bought(
                                    "a" + i,
                                    "2026-10-%02dT10:00:00Z".formatted(1 + i % 28),
                                    "EUR",
                                    100L * i),
                            bought(
                                    "b" + i,
                                    "2026-11-%02dT10:00:00Z".formatted(1 + i % 27),
                                    "EUR",
                                    70L)));
        }
        List<ClassCount> one = rate(all).classes();
        Collections.reverse(all);

        assertThat(rate(all).classes()).isEqualTo(one).isNotEmpty();
    }

    private static ValueReport rate(List<List<CountedPurchase>> customers) {
        return new RateCustomers("teeladen", AS_OF, BERLIN, "EUR").rate(customers::forEach);
    }

    private static CountedPurchase bought(
            String order, String paidAt, String currency, @Nullable Long net) {
        return new CountedPurchase("anna", order, 1, Instant.parse(paidAt), true, currency, net);
    }

    @Test
    void atRisk_afterRating_hasWhoPaidMostFirstAndReasons() {
        RateCustomers rating = new RateCustomers("teeladen", AS_OF, BERLIN, "EUR");
        ValueReport unused =
                rating.rate(
                        tell -> {
                            tell.accept(monthly("often", "2026-10", 900));
                            tell.accept(monthly("poor", "2026-04", 100));
                            tell.accept(monthly("rich", "2026-04", 500));
                        });

        AtRiskReport atRisk = rating.atRisk();

        assertThat(atRisk.customers()).isEqualTo(2);
        assertThat(atRisk.most())
                .extracting(AtRiskReport.AtRisk::customerId)
                .containsExactly("rich", "poor");
        assertThat(atRisk.most().getFirst().reasons().getFirst().en())
                .startsWith("Usually buys every 30 days, last ");
    }

    /** In three months, of which the last one is told. */
    private static List<CountedPurchase> monthly(String customer, String last, long net) {
        YearMonth month = YearMonth.parse(last);
        return IntStream.range(0, 3)
                .mapToObj(
                        ago ->
                                new CountedPurchase(
                                        customer,
                                        customer + ago,
                                        1,
                                        month.atDay(20)
                                                .minusDays(30L * ago)
                                                .atTime(12, 0)
                                                .atZone(BERLIN)
                                                .toInstant(),
                                        true,
                                        "EUR",
                                        net))
                .toList();
    }
}
