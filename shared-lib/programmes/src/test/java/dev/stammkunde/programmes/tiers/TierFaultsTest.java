package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.BEGINNING;
import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;
import static dev.stammkunde.programmes.testing.SampleTiers.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.TierWindow.CalendarYear;
import dev.stammkunde.programmes.tiers.TierWindow.MembershipYear;
import dev.stammkunde.programmes.tiers.TierWindow.RollingMonths;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What other loyalty programmes got wrong with tiers. */
class TierFaultsTest {

    private final TierCustomer customer = new TierCustomer(history(rules()));

    @Test
    void earned_exactlyAtTheThreshold_reachesTheTier() {
        customer.spends("1", "2026-03-05T10:00:00Z", 99);
        assertThat(customer.tier("2026-03-05T10:00:00Z")).isEqualTo("bronze");

        customer.spends("2", "2026-03-06T10:00:00Z", 1);
        assertThat(customer.tier("2026-03-06T10:00:00Z")).isEqualTo("silver");
    }

    @Test
    void earned_firstTierFromZero_isEverybodysAndNotSkipped() {
        assertThat(customer.tier("2026-03-05T10:00:00Z")).isEqualTo("bronze");

        TierProjection projection = customer.projection("2026-03-05T10:00:00Z");

        assertThat(projection.current()).isNotNull();
        assertThat(Objects.requireNonNull(projection.current()).source())
                .isEqualTo(TierSource.EVERYBODY);
        assertThat(projection.next()).isNotNull();
        assertThat(Objects.requireNonNull(projection.next()).tier().id()).isEqualTo("silver");
    }

    @Test
    void earned_amountBeyondSeveralThresholds_reachesTheHighest() {
        customer.spends("1", "2026-03-05T10:00:00Z", 1_000);

        assertThat(customer.tier("2026-03-05T10:00:00Z")).isEqualTo("gold");
    }

    @Test
    void measure_pointsRedeemedSince_countAsEarned() {
        TierCustomer byPoints =
                new TierCustomer(
                        history(
                                SampleTiers.measured(
                                        TierMeasure.POINTS,
                                        List.of(tier("silver", "Silber", "Silver", "100", "1")))));

        byPoints.spends("1", "2026-03-05T10:00:00Z", 120);

        // A redemption is of no order, so nothing of it is ever told to the rules.
        assertThat(byPoints.tier("2026-06-01T00:00:00Z")).isEqualTo("silver");
    }

    @Test
    void measure_orders_countsEachOrderAndNotItsAmount() {
        TierCustomer byOrders =
                new TierCustomer(
                        history(
                                SampleTiers.measured(
                                        TierMeasure.ORDERS,
                                        List.of(tier("silver", "Silber", "Silver", "2", "1")))));

        byOrders.spends("1", "2026-03-05T10:00:00Z", 900);
        assertThat(byOrders.tier("2026-03-05T10:00:00Z")).isEmpty();

        byOrders.spends("2", "2026-03-06T10:00:00Z", 1);
        assertThat(byOrders.tier("2026-03-06T10:00:00Z")).isEqualTo("silver");
    }

    @Test
    void bonus_orderThatReachesTheTier_isNotRaised() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);

        assertThat(customer.factor("2026-03-05T10:00:00Z")).isEqualTo("1");
        assertThat(customer.factor("2026-03-05T10:00:01Z")).isEqualTo("1.5");
    }

    @Test
    void bonus_orderPaidBeforeTheUpgradeAndHeardAfter_isNotRaised() {
        customer.spends("2", "2026-03-05T10:00:00Z", 120);

        assertThat(customer.factor("2026-03-01T10:00:00Z")).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void bonus_afterAYear_isOfTheTierThatHoldsThen() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);

        assertThat(customer.factor("2027-12-31T22:59:59Z")).isEqualTo("2");
        assertThat(customer.factor("2027-12-31T23:00:01Z")).isEqualTo("1.5");
        assertThat(customer.factor("2028-12-31T23:00:01Z")).isEqualTo("1");
    }

    @Test
    void lateOrder_paidBeforeTheOneThatIsKnown_makesTheUpgradeWhenBothWerePaid() {
        customer.spends("2", "2026-03-20T10:00:00Z", 60);
        customer.hears(
                "1",
                Instant.parse("2026-03-05T10:00:00Z"),
                TierCustomer.euros(60),
                Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(
                        Objects.requireNonNull(
                                        customer.projection("2026-04-02T00:00:00Z").current())
                                .since())
                .isEqualTo("2026-03-20T10:00:00Z");
    }

    @Test
    void twoOrdersOfOneMoment_togetherAtTheThreshold_reachTheTierOnce() {
        customer.spends("1", "2026-03-05T10:00:00Z", 50);
        customer.spends("2", "2026-03-05T10:00:00Z", 50);

        assertThat(
                        Objects.requireNonNull(
                                        customer.projection("2026-03-05T10:00:01Z").current())
                                .since())
                .isEqualTo("2026-03-05T10:00:00Z");
        assertThat(customer.projection("2026-03-05T10:00:01Z").current().tier().id())
                .isEqualTo("silver");
    }

    @Test
    void refund_belowTheThresholdAtOnce_takesTheTier() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);

        customer.refunded("1", 99, "2026-03-10T10:00:00Z");

        assertThat(customer.tier("2026-03-10T10:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void refund_belowTheThresholdWithEvaluation_keepsTheTierToTheEndOfTheYear() {
        TierCustomer keeping =
                new TierCustomer(
                        history(
                                rules(
                                        new CalendarYear(),
                                        TierDowngrade.ONE_DOWN,
                                        0,
                                        TierRefunds.NEXT_EVALUATION)));
        keeping.spends("1", "2026-03-05T10:00:00Z", 120);

        keeping.refunded("1", 99, "2026-03-10T10:00:00Z");

        assertThat(keeping.tier("2026-12-31T22:59:59Z")).isEqualTo("silver");
        assertThat(
                        Objects.requireNonNull(keeping.projection("2026-12-01T00:00:00Z").current())
                                .source())
                .isEqualTo(TierSource.KEPT);
        assertThat(keeping.tier("2026-12-31T23:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void refund_ofLastYearsOrder_takesWhatItGaveThisYear() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);

        customer.refunded("1", 0, "2027-02-01T10:00:00Z");

        assertThat(customer.tier("2027-02-01T10:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void window_lastSecondOfTheYearInTheShopsZone_countsForThatYear() {
        customer.spends("1", "2026-12-31T22:59:59Z", 60);
        customer.spends("2", "2026-12-31T23:00:00Z", 60);

        assertThat(customer.tier("2027-01-01T12:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void end_tierReachedThisYear_holdsToTheEndOfNextYearInTheShopsZone() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);

        assertThat(customer.tier("2027-12-31T22:59:59Z")).isEqualTo("silver");
        assertThat(customer.tier("2027-12-31T23:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void end_graceDays_holdSoMuchLonger() {
        TierCustomer graced =
                new TierCustomer(
                        history(
                                rules(
                                        new CalendarYear(),
                                        TierDowngrade.EARNED,
                                        14,
                                        TierRefunds.AT_ONCE)));
        graced.spends("1", "2026-03-05T10:00:00Z", 320);

        assertThat(graced.tier("2028-01-14T22:59:59Z")).isEqualTo("gold");
        assertThat(graced.tier("2028-01-14T23:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void membershipYear_joinedOn29February_neverIsADayShort() {
        TierCustomer leap =
                new TierCustomer(
                        history(
                                rules(
                                        new MembershipYear(),
                                        TierDowngrade.EARNED,
                                        0,
                                        TierRefunds.AT_ONCE)));
        leap.spends("1", "2024-02-29T10:00:00Z", 60);
        leap.spends("2", "2025-02-28T22:59:59Z", 60);

        // Both are of the first year, which ends with 28 February; the tier holds for the second.
        assertThat(leap.tier("2026-02-28T22:59:59Z")).isEqualTo("silver");
        assertThat(leap.tier("2026-02-28T23:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void rollingMonths_firstMonthLeavesTheWindow_countsNoMore() {
        TierCustomer rolling =
                new TierCustomer(
                        history(
                                rules(
                                        new RollingMonths(3),
                                        TierDowngrade.EARNED,
                                        0,
                                        TierRefunds.AT_ONCE)));
        rolling.spends("1", "2026-01-10T10:00:00Z", 60);
        rolling.spends("2", "2026-04-10T10:00:00Z", 60);
        assertThat(rolling.tier("2026-04-11T10:00:00Z")).isEqualTo("bronze");

        rolling.spends("3", "2026-06-30T21:59:59Z", 40);
        assertThat(rolling.tier("2026-09-30T21:59:59Z")).isEqualTo("silver");
        assertThat(rolling.tier("2026-09-30T22:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void changedRule_higherThreshold_takesNothingThatWasGiven() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);

        customer.rulesAre(changed("200"));

        assertThat(customer.tier("2027-12-01T00:00:00Z")).isEqualTo("silver");
        assertThat(customer.tier("2028-01-01T00:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void changedRule_lowerThreshold_givesFromThenOnAndNotBefore() {
        customer.spends("1", "2026-03-05T10:00:00Z", 80);

        customer.rulesAre(changed("75"));

        assertThat(customer.tier("2026-05-31T23:59:59Z")).isEqualTo("bronze");
        assertThat(customer.tier("2026-06-01T00:00:00Z")).isEqualTo("silver");
        assertThat(customer.factor("2026-05-31T10:00:00Z")).isEqualTo("1");
    }

    @Test
    void changedRule_otherMeasure_knowsTheWindowThatItBeginsIn() {
        customer.spends("1", "2026-03-05T10:00:00Z", 30);
        customer.spends("2", "2026-03-06T10:00:00Z", 30);
        TierRules byOrders =
                SampleTiers.measured(
                        TierMeasure.ORDERS, List.of(tier("silver", "Silber", "Silver", "2", "1")));

        customer.rulesAre(
                new TierHistory(
                        List.of(
                                new TierVersion("tiers/1", BEGINNING, true, rules()),
                                new TierVersion(
                                        "tiers/2",
                                        Instant.parse("2026-06-01T00:00:00Z"),
                                        true,
                                        byOrders))));

        assertThat(customer.tier("2026-06-01T00:00:00Z")).isEqualTo("silver");
    }

    @Test
    void changedRule_tierThatIsGone_isTheNextLowerOne() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);
        TierRules withoutGold =
                SampleTiers.measured(TierMeasure.SPEND, rules().tiers().subList(0, 2));

        customer.rulesAre(
                new TierHistory(
                        List.of(
                                new TierVersion("tiers/1", BEGINNING, true, rules()),
                                new TierVersion(
                                        "tiers/2",
                                        Instant.parse("2026-06-01T00:00:00Z"),
                                        true,
                                        withoutGold))));

        assertThat(customer.tier("2026-07-01T00:00:00Z")).isEqualTo("silver");
    }

    @Test
    void restingRules_giveNothingMeanwhileAndTakeNothing() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);

        customer.rulesAre(
                new TierHistory(
                        List.of(
                                new TierVersion("tiers/1", BEGINNING, true, rules()),
                                new TierVersion(
                                        "tiers/2",
                                        Instant.parse("2026-06-01T00:00:00Z"),
                                        false,
                                        rules()),
                                new TierVersion(
                                        "tiers/3",
                                        Instant.parse("2026-07-01T00:00:00Z"),
                                        true,
                                        rules()))));

        assertThat(customer.tier("2026-06-15T00:00:00Z")).isEmpty();
        assertThat(customer.factor("2026-06-15T00:00:00Z")).isEqualTo("1");
        assertThat(customer.tier("2026-07-01T00:00:00Z")).isEqualTo("silver");
    }

    private static TierHistory changed(String silver) {
        TierRules other =
                SampleTiers.measured(
                        TierMeasure.SPEND,
                        List.of(
                                tier("bronze", "Bronze", "Bronze", "0", "1"),
                                tier("silver", "Silber", "Silver", silver, "1.5"),
                                tier("gold", "Gold", "Gold", "300", "2")));
        return new TierHistory(
                List.of(
                        new TierVersion("tiers/1", BEGINNING, true, rules()),
                        new TierVersion(
                                "tiers/2", Instant.parse("2026-06-01T00:00:00Z"), true, other)));
    }
}
