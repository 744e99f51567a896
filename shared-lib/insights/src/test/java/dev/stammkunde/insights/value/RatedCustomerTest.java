package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.insights.testing.SampleValue;
import dev.stammkunde.insights.value.Outlook.Chance;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class RatedCustomerTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final ValueReport REPORT = SampleValue.rated("teeladen", "2026-11-30T02:40:00Z");

    /** The sums say of a customer with few purchases what the purchases themselves say. */
    @Test
    void find_fewPurchases_isWhatTheHistorySays() {
        RatedCustomer rated = rate(activity(3, 175, 135, 95));
        Outlook byHistory = REPORT.model().outlook(BuyingPattern.ofDays(2, 80, 175), 2_000.0, null);

        assertThat(rated.outlook()).isEqualTo(byHistory);
        assertThat(rated.named()).isNotNull();
    }

    @Test
    void find_severalOrdersOnOneDay_areOnePurchase() {
        assertThat(rate(activity(3, 40, 40, 40)).outlook().chance())
                .isInstanceOf(Chance.Returns.class);
        assertThat(rate(activity(4, 80, 80, 40, 40)).outlook().rhythm())
                .isEqualTo(new BuyingRhythm(40, 40, true));
    }

    @Test
    void find_moreThanAreKept_countsThoseBefore() {
        int[] recent = new int[Activity.RECENT_LIMIT];
        Arrays.setAll(recent, i -> 10 * (recent.length - i));
        Activity activity =
                new Activity(
                        112,
                        0,
                        0,
                        Map.of(),
                        ago(2_000),
                        Arrays.stream(recent).mapToObj(RatedCustomerTest::ago).toList());

        Outlook outlook = rate(activity).outlook();

        assertThat(outlook.purchases()).isEqualTo(112);
        assertThat(outlook.rhythm().intervalDays()).isCloseTo(1_990.0 / 111, within(1e-9));
        assertThat(outlook.expectedMinor()).isPositive();
    }

    @Test
    void find_boughtTodayOrInTheFuture_isNotAway() {
        assertThat(rate(activity(2, 30, 0)).outlook().rhythm().awayDays()).isZero();
        assertThat(rate(activity(2, 30, -3)).outlook().rhythm().awayDays()).isZero();
    }

    @Test
    void find_noPurchase_isEmpty() {
        assertThat(RatedCustomer.find(REPORT, Activity.none(), NOW)).isEmpty();
    }

    private static RatedCustomer rate(Activity activity) {
        return RatedCustomer.find(REPORT, activity, NOW).orElseThrow();
    }

    private static Activity activity(int orders, int... daysAgo) {
        List<Instant> times = Arrays.stream(daysAgo).mapToObj(RatedCustomerTest::ago).toList();
        return new Activity(
                orders,
                0,
                0,
                Map.of(CurrencyUnit.EUR, Money.ofMinor(CurrencyUnit.EUR, 2_000L * orders)),
                times.getFirst(),
                times);
    }

    private static Instant ago(int days) {
        return NOW.minus(days, ChronoUnit.DAYS);
    }
}
