package dev.stammkunde.programmes.membership;

import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.cancelled;
import static dev.stammkunde.programmes.testing.SampleMemberships.plan;
import static dev.stammkunde.programmes.testing.SampleMemberships.refunded;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.SortedMap;

final class FeeRevenueTest {

    private static SortedMap<LocalDate, Money> days(MembershipCustomer customer) {
        return FeeRevenue.byDay(fee(customer));
    }

    private static FeeSchedule fee(MembershipCustomer customer) {
        return FeeSchedule.of("tea-friends", customer.course().spans().getFirst());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void year_isTheSameShareOfEachDayThatIsPaidFor() {
        SortedMap<LocalDate, Money> days =
                days(new MembershipCustomer(year()).buys("1", "36.50", 1, "2026-03-15T10:00:00"));

        assertThat(days).hasSize(365);
        assertThat(days.firstKey()).isEqualTo(day("2026-03-16"));
        assertThat(days.lastKey()).isEqualTo(day("2027-03-15"));
        assertThat(days.values()).containsOnly(eur("0.10"));
    }

    @Test
    void overAYearsEnd_isInBothYearsAndInSumTheFee() {
        FeeSchedule fee =
                fee(
                        new MembershipCustomer(plan(1, 0, PlanRenewal.ENDS, 0))
                                .buys("1", "10.00", 1, "2026-12-15T10:00:00"));

        Money before = FeeRevenue.between(fee, day("2026-12-01"), day("2026-12-31"));
        Money after = FeeRevenue.between(fee, day("2027-01-01"), day("2027-01-31"));

        // 16 of 31 days, rounded in sum.
        assertThat(before).isEqualTo(eur("5.16"));
        assertThat(before.plus(after)).isEqualTo(eur("10.00"));
    }

    @Test
    void trial_isNoRevenue() {
        assertThat(
                        days(new MembershipCustomer(plan(12, 30, PlanRenewal.ENDS, 0))
                                        .buys("1", "2026-03-01T10:00:00"))
                                .firstKey())
                .isEqualTo(day("2026-04-01"));
    }

    @Test
    void withdrawal_keepsTheDaysThatWereUsed() {
        SortedMap<LocalDate, Money> days =
                days(
                        new MembershipCustomer(year())
                                .buys("1", "36.50", 1, "2026-03-15T10:00:00")
                                .says("d1", NoticeKind.WITHDRAWAL, "2026-03-26T10:00:00"));

        assertThat(days).hasSize(10);
        assertThat(days.lastKey()).isEqualTo(day("2026-03-25"));
    }

    @Test
    void cancelledOrder_takesBackWhatWasToldOnItsDay() {
        SortedMap<LocalDate, Money> days =
                days(
                        new MembershipCustomer(year())
                                .buys("1", "36.50", 1, "2026-03-15T10:00:00")
                                .hears("1", cancelled("1", at("2026-04-15T10:00:00"))));

        assertThat(days.get(day("2026-04-14"))).isEqualTo(eur("0.10"));
        assertThat(days.get(day("2026-04-15"))).isEqualTo(eur("-3.00"));
    }

    @Test
    void amountBackOfOneThatGoesOn_isLessOnItsDay() {
        SortedMap<LocalDate, Money> days =
                days(
                        new MembershipCustomer(year())
                                .buys("1", "36.50", 1, "2026-03-15T10:00:00")
                                .hears("1", refunded("1", "5.00", 0, at("2026-04-15T10:00:00"))));

        assertThat(days.get(day("2026-04-14"))).isEqualTo(eur("0.10"));
        assertThat(days.get(day("2026-04-15"))).isEqualTo(eur("-4.90"));
        assertThat(days.get(day("2026-04-16"))).isEqualTo(eur("0.10"));
        assertThat(days.get(day("2027-03-15"))).isEqualTo(eur("0.10"));
    }
}
