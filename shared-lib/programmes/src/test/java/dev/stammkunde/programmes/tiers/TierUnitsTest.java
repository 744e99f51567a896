package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;
import static dev.stammkunde.programmes.testing.SampleTiers.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.programmes.testing.SampleTiers;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

class TierUnitsTest {

    private final TierCustomer customer = new TierCustomer(history(rules()));

    @Test
    void after_order_isDueWhenTheTierEndsByItself() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);
        customer.evaluated("2026-03-13T10:00:00Z");

        assertThat(customer.section().dueAt()).isEqualTo("2027-12-31T23:00:00Z");
    }

    @Test
    void ended_goldAfterTwoYears_fallsOneTierAndIsDueForTheNext() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);

        Happening happening = customer.evaluated("2028-01-01T02:00:00Z").orElseThrow();

        assertThat(happening.kind()).isEqualTo("tier-fell");
        assertThat(happening.detail()).isEqualTo("gold>silver");
        customer.evaluated("2028-01-09T02:00:00Z");
        assertThat(customer.section().dueAt()).isEqualTo("2028-12-31T23:00:00Z");
        assertThat(customer.evaluated("2028-01-09T03:00:00Z")).isEmpty();
    }

    @Test
    void ended_neverRun_tellsTheSameTier() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);

        assertThat(customer.tier("2028-06-01T00:00:00Z")).isEqualTo("silver");
        assertThat(customer.tier("2029-06-01T00:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void ended_beforeAnythingEnds_isNothing() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);
        customer.evaluated("2026-03-13T10:00:00Z");

        assertThat(customer.evaluated("2027-12-31T22:59:59Z")).isEmpty();
    }

    @Test
    void give_aboveWhatOrdersCameTo_holdsToItsEnd() {
        customer.isGiven("gold", "2026-06-01T00:00:00Z", "2026-03-05T10:00:00Z");

        assertThat(
                        Objects.requireNonNull(
                                        customer.projection("2026-04-01T00:00:00Z").current())
                                .source())
                .isEqualTo(TierSource.MANUAL);
        customer.evaluated("2026-03-13T10:00:00Z");
        assertThat(customer.section().dueAt()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(customer.evaluated("2026-06-01T00:00:00Z").orElseThrow().detail())
                .isEqualTo("gold>bronze");
        customer.evaluated("2026-06-09T00:00:00Z");
        assertThat(customer.section().text()).isEqualTo("1;tbronze");
    }

    @Test
    void give_withoutEnd_holdsUntilItIsLifted() {
        customer.isGiven("gold", null, "2026-03-05T10:00:00Z");
        assertThat(customer.tier("2046-03-05T10:00:00Z")).isEqualTo("gold");

        customer.isLifted("2047-01-01T00:00:00Z");

        assertThat(customer.tier("2047-01-01T00:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void give_belowWhatOrdersCameTo_takesNothing() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);

        customer.isGiven("silver", null, "2026-03-06T10:00:00Z");

        assertThat(customer.tier("2026-03-06T10:00:00Z")).isEqualTo("gold");
        assertThat(customer.tier("2029-03-06T10:00:00Z")).isEqualTo("silver");
    }

    @Test
    void give_theSameAgain_isNothing() {
        customer.isGiven("gold", null, "2026-03-05T10:00:00Z");

        assertThat(
                        new TierUnits(history(rules()))
                                .give(
                                        customer.section(),
                                        "gold",
                                        null,
                                        Instant.parse("2026-03-06T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void lift_nothingGiven_isNothing() {
        assertThat(
                        new TierUnits(history(rules()))
                                .lift(UnitSection.NONE, Instant.parse("2026-03-06T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void tierByInvitation_noOrdersReachIt_andAPersonGivesIt() {
        TierRules withVip =
                SampleTiers.measured(
                        TierMeasure.SPEND,
                        List.of(
                                tier("silver", "Silber", "Silver", "100", "1"),
                                tier("vip", "VIP", "VIP", null, "3")));
        TierCustomer guest = new TierCustomer(history(withVip));
        guest.spends("1", "2026-03-05T10:00:00Z", 100_000);
        assertThat(guest.tier("2026-03-05T10:00:00Z")).isEqualTo("silver");
        assertThat(guest.projection("2026-03-05T10:00:00Z").next()).isNull();

        guest.isGiven("vip", null, "2026-04-01T00:00:00Z");

        assertThat(guest.factor("2026-04-02T00:00:00Z")).isEqualTo("3");
    }

    @Test
    void merged_twoAccounts_addUpOrdersAndKeepTheHigherTierThatWasGiven() {
        TierCustomer other = new TierCustomer(history(rules()));
        customer.spends("1", "2026-03-05T10:00:00Z", 60);
        customer.isGiven("silver", null, "2026-03-06T10:00:00Z");
        other.spends("2", "2026-02-05T10:00:00Z", 50);
        other.isGiven("gold", "2026-06-01T00:00:00Z", "2026-03-06T10:00:00Z");

        customer.merges(other, "2026-04-01T00:00:00Z");

        assertThat(customer.projection("2026-04-01T00:00:00Z").credit())
                .isEqualTo(new TierCredit(11_000, 110, 2));
        assertThat(customer.tier("2026-04-01T00:00:00Z")).isEqualTo("gold");
        assertThat(
                        Objects.requireNonNull(
                                        customer.projection("2026-07-01T00:00:00Z").current())
                                .source())
                .isEqualTo(TierSource.EARNED);
    }

    @Test
    void merged_higherTierForATimeAndLowerOneWithoutEnd_holdOneAfterTheOther() {
        TierCustomer other = new TierCustomer(history(rules()));
        customer.isGiven("gold", "2026-12-31T23:00:00Z", "2026-03-06T10:00:00Z");
        other.isGiven("silver", null, "2026-03-06T10:00:00Z");

        other.merges(customer, "2026-04-01T00:00:00Z");

        assertThat(other.tier("2026-12-31T22:59:59Z")).isEqualTo("gold");
        assertThat(other.tier("2026-12-31T23:00:00Z")).isEqualTo("silver");
        assertThat(other.evaluated("2027-01-01T00:00:00Z").orElseThrow().detail())
                .isEqualTo("gold>silver");
        assertThat(other.tier("2028-12-31T23:00:00Z")).isEqualTo("silver");
        other.isLifted("2028-12-31T23:00:00Z");
        assertThat(other.tier("2028-12-31T23:00:00Z")).isEqualTo("bronze");
    }

    @Test
    void lifted_oneOfTwoThatMergedCustomersHad_leavesTheOther() {
        TierCustomer other = new TierCustomer(history(rules()));
        customer.isGiven("gold", "2026-12-31T23:00:00Z", "2026-03-06T10:00:00Z");
        other.isGiven("silver", null, "2026-03-06T10:00:00Z");
        customer.merges(other, "2026-04-01T00:00:00Z");

        customer.isLifted("2026-04-02T00:00:00Z");

        assertThat(customer.tier("2026-04-02T00:00:00Z")).isEqualTo("silver");
    }

    @Test
    void projection_ofSilver_tellsWhatGoldAndWhatStayingTakes() {
        customer.spends("1", "2026-03-05T10:00:00Z", 263);

        TierProjection projection = customer.projection("2026-03-06T00:00:00Z");

        assertThat(Objects.requireNonNull(projection.next()).missing()).isEqualTo(3_700);
        assertThat(projection.next().by()).isEqualTo("2026-12-31");
        assertThat(Objects.requireNonNull(projection.keep()).missing()).isEqualTo(10_000);
        assertThat(projection.keep().by()).isEqualTo("2027-12-31");
        assertThat(projection.keep().from()).isEqualTo("2027-01-01");
    }

    @Test
    void after_everythingWentBack_keepsNothingButTheTierOfAll() {
        customer.spends("1", "2026-03-05T10:00:00Z", 320);

        customer.refunded("1", 0, "2026-03-05T12:00:00Z");

        assertThat(customer.section()).isEqualTo(new UnitSection("1;tbronze", null));
    }

    @Test
    void section_tenYearsOfManyOrders_staysShort() {
        for (int i = 0; i < 1_000; i++) {
            Instant at = Instant.parse("2016-01-01T10:00:00Z").plusSeconds(i * 86_400L * 3);
            customer.hears("o" + i, at, TierCustomer.euros(5_000), at);
        }

        assertThat(customer.section().text().length()).isLessThan(800);
    }
}
