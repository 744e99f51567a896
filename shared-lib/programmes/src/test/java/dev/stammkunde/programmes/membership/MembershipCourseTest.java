package dev.stammkunde.programmes.membership;

import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.endOf;
import static dev.stammkunde.programmes.testing.SampleMemberships.plan;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MembershipCourseTest {

    private static MembershipCustomer ofYear() {
        return new MembershipCustomer(year());
    }

    private static MembershipCustomer monthly(int months, int noticeDays) {
        return new MembershipCustomer(plan(months, 0, PlanRenewal.MONTHLY, noticeDays));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 12, 2027-03-15",
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 24, 2030-02-28",
        "2027-08-31, 6, 2028-02-29",
        "2026-12-31, 1, 2027-01-31"
    })
    void term_fromADay_lastsToTheEndOfItsLastDay(String first, int months, String last) {
        MembershipCourse course =
                new MembershipCustomer(plan(months, 0, PlanRenewal.ENDS, 0))
                        .buys("1", first + "T15:30:00")
                        .course();

        assertThat(course.spans().getFirst().until()).isEqualTo(endOf(last));
        assertThat(course.findState(endOf(last).minusSeconds(1))).contains(MembershipState.ACTIVE);
        assertThat(course.findState(endOf(last))).contains(MembershipState.ENDED);
    }

    @Test
    void bought_inTheLastHourOfAYear_beginsOnThatDayInTheShopsZone() {
        MembershipCourse course = ofYear().buys("1", "2026-12-31T23:30:00").course();

        assertThat(course.spans().getFirst().until()).isEqualTo(endOf("2027-12-31"));
    }

    @Test
    void bought_onThe31stByMonths_isThe31stAgainAfterAFebruary() {
        MembershipCourse course =
                monthly(1, 0)
                        .buys("1", "2027-01-31T10:00:00")
                        .buys("2", "2027-02-28T10:00:00")
                        .buys("3", "2027-03-31T10:00:00")
                        .course();

        assertThat(course.spans())
                .extracting(MembershipSpan::until)
                .containsExactly(endOf("2027-02-28"), endOf("2027-03-31"), endOf("2027-04-30"));
    }

    @Test
    void bought_twice_goesOnAfterTheRunningTerm() {
        MembershipCourse course =
                ofYear().buys("1", "2026-03-15T10:00:00").buys("2", "2026-03-15T10:01:00").course();

        assertThat(course.spans().getLast().from()).isEqualTo(endOf("2027-03-15"));
        assertThat(course.spans().getLast().until()).isEqualTo(endOf("2028-03-15"));
        assertThat(course.findSince(at("2027-09-01T00:00:00"))).contains(at("2026-03-15T10:00:00"));
    }

    @Test
    void bought_twoPieces_lastsTwice() {
        MembershipCourse course = ofYear().buys("1", "58.00", 2, "2026-03-15T10:00:00").course();

        assertThat(course.spans().getFirst().until()).isEqualTo(endOf("2028-03-15"));
    }

    @Test
    void bought_afterItEnded_beginsAnew() {
        MembershipCourse course =
                ofYear().buys("1", "2026-03-15T10:00:00").buys("2", "2027-05-01T10:00:00").course();

        assertThat(course.findState(at("2027-04-01T00:00:00"))).contains(MembershipState.ENDED);
        assertThat(course.spans().getLast().from()).isEqualTo(at("2027-05-01T10:00:00"));
    }

    @Test
    void month_paidAtLessThanTheFee_isAMonth_andAFurtherFeeIsATerm() {
        MembershipCourse month =
                monthly(12, 0)
                        .buys("1", "2026-03-15T10:00:00")
                        .buys("2", "2.90", 1, "2027-03-16T08:00:00")
                        .course();
        MembershipCourse term =
                monthly(12, 0)
                        .buys("1", "2026-03-15T10:00:00")
                        .buys("2", "2026-04-01T08:00:00")
                        .course();

        assertThat(month.spans().getLast().from()).isEqualTo(endOf("2027-03-15"));
        assertThat(month.spans().getLast().until()).isEqualTo(endOf("2027-04-15"));
        assertThat(term.spans().getLast().until()).isEqualTo(endOf("2028-03-15"));
    }

    @Test
    void month_paidWeeksLate_beginsAnew() {
        MembershipCourse course =
                monthly(1, 0)
                        .buys("1", "2026-03-15T10:00:00")
                        .buys("2", "2026-05-01T08:00:00")
                        .course();

        assertThat(course.spans().getLast().from()).isEqualTo(at("2026-05-01T08:00:00"));
    }

    @Test
    void customers_merged_haveWhatBothBought() {
        Membership anna = ofYear().buys("1", "2026-03-15T10:00:00").known();
        Membership anne = ofYear().buys("2", "2026-04-15T10:00:00").known();

        assertThat(MembershipCourse.of(anna.and(anne)))
                .isEqualTo(MembershipCourse.of(anne.and(anna)))
                .isEqualTo(
                        ofYear().buys("1", "2026-03-15T10:00:00")
                                .buys("2", "2026-04-15T10:00:00")
                                .course());
    }
}
