package dev.stammkunde.programmes.membership;

import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.cancelled;
import static dev.stammkunde.programmes.testing.SampleMemberships.endOf;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.plan;
import static dev.stammkunde.programmes.testing.SampleMemberships.refunded;
import static dev.stammkunde.programmes.testing.SampleMemberships.refundedBeside;
import static dev.stammkunde.programmes.testing.SampleMemberships.reported;
import static dev.stammkunde.programmes.testing.SampleMemberships.unpaid;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What ends a membership, when, and what is owed then. */
final class MembershipEndsTest {

    private static MembershipCustomer ofYear() {
        return new MembershipCustomer(year());
    }

    private static MembershipCustomer monthly(int months, int noticeDays) {
        return new MembershipCustomer(plan(months, 0, PlanRenewal.MONTHLY, noticeDays));
    }

    @Test
    void cancelled_keepsItsBenefitsToTheEndWithoutRefund() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .says("d1", NoticeKind.CANCELLATION, "2026-06-01T10:00:00");

        assertThat(anna.state("2026-05-31T10:00:00")).isEqualTo(MembershipState.ACTIVE);
        assertThat(anna.state("2026-06-01T10:00:00")).isEqualTo(MembershipState.CANCELLED);
        assertThat(anna.state("2027-03-15T23:59:59")).isEqualTo(MembershipState.CANCELLED);
        assertThat(anna.state("2027-03-16T00:00:00")).isEqualTo(MembershipState.ENDED);
        assertThat(anna.course().benefits(at("2027-03-15T23:59:59")).freeShipping()).isTrue();
        assertThat(anna.course().benefits(at("2027-03-16T00:00:00"))).isEqualTo(PlanBenefits.NONE);
        assertThat(anna.course().owed()).isEmpty();
    }

    @Test
    void cancelled_thenBoughtAgain_goesOn() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .says("d1", NoticeKind.CANCELLATION, "2026-06-01T10:00:00")
                        .buys("2", "2026-07-01T10:00:00");

        assertThat(anna.state("2026-08-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
        assertThat(anna.state("2028-03-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void cancelled_insideTheNotice_owesOneMonthMoreAndNoOther() {
        MembershipCustomer anna =
                monthly(1, 10)
                        .buys("1", "2026-03-15T10:00:00")
                        .says("d1", NoticeKind.CANCELLATION, "2026-04-10T10:00:00")
                        .buys("2", "2026-04-15T10:00:00");

        assertThat(anna.state("2026-05-01T10:00:00")).isEqualTo(MembershipState.CANCELLED);

        anna.buys("3", "2026-05-15T10:00:00");

        assertThat(anna.state("2026-06-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void cancelled_byAStranger_isLifted() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .says("d1", NoticeKind.CANCELLATION, "2026-06-01T10:00:00")
                        .lifts("d1")
                        .says("d1", NoticeKind.CANCELLATION, "2026-06-01T10:00:00");

        assertThat(anna.state("2026-07-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void withdrawn_inTime_endsAtOnceAndOwesTheDaysThatAreLeft() {
        MembershipCustomer anna =
                ofYear().buys("1", "36.50", 1, "2026-03-15T10:00:00")
                        .says("d1", NoticeKind.WITHDRAWAL, "2026-03-26T10:00:00");

        assertThat(anna.state("2026-03-26T09:59:59")).isEqualTo(MembershipState.ACTIVE);
        assertThat(anna.state("2026-03-26T10:00:00")).isEqualTo(MembershipState.WITHDRAWN);
        // Ten whole days of 365 were used.
        assertThat(anna.course().findRefundDue()).contains(eur("35.50"));

        anna.hears("1", refunded("1", "35.50", 1, at("2026-03-27T10:00:00")));

        assertThat(anna.state("2026-04-01T10:00:00")).isEqualTo(MembershipState.WITHDRAWN);
        assertThat(anna.course().owed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-17T00:00:00, 2026-03-31T23:59:59, WITHDRAWN",
        "2026-03-17T00:00:00, 2026-04-01T00:00:00, ACTIVE",
        // § 193 BGB: the last day is a Sunday, or a Saturday.
        "2026-03-15T00:00:00, 2026-03-30T23:59:59, WITHDRAWN",
        "2026-03-15T00:00:00, 2026-03-31T00:00:00, ACTIVE",
        "2026-03-14T23:59:59, 2026-03-30T23:59:59, WITHDRAWN",
        "2026-03-14T23:59:59, 2026-03-31T00:00:00, ACTIVE",
    })
    void withdrawn_onTheLastDay_countsAndAfterItDoesNot(
            String bought, String at, MembershipState state) {
        MembershipCustomer anna = ofYear().buys("1", bought).says("d1", NoticeKind.WITHDRAWAL, at);

        assertThat(anna.state("2026-04-15T00:00:00")).isEqualTo(state);
    }

    @Test
    void withdrawn_ofASecondTerm_endsThatAlone() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .buys("2", "2026-09-01T10:00:00")
                        .says("d1", NoticeKind.WITHDRAWAL, "2026-09-05T10:00:00");

        assertThat(anna.state("2026-10-01T10:00:00")).isEqualTo(MembershipState.ACTIVE);
        assertThat(anna.course().findRefundDue()).contains(eur("29.00"));
        assertThat(anna.course().findEnd(at("2026-10-01T10:00:00"))).contains(endOf("2027-03-15"));
        assertThat(anna.state("2027-04-01T00:00:00")).isEqualTo(MembershipState.ENDED);
    }

    @Test
    void withdrawn_afterASecondOrderWasCancelled_endsTheFirst() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .buys("2", "2026-03-16T10:00:00")
                        .hears("2", cancelled("2", at("2026-03-17T10:00:00")))
                        .says("d1", NoticeKind.WITHDRAWAL, "2026-03-20T10:00:00");

        assertThat(anna.state("2026-03-20T10:00:00")).isEqualTo(MembershipState.WITHDRAWN);
    }

    @Test
    void withdrawn_whoseOrderIsCancelledByThat_endsNoOther() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .buys("2", "2026-03-16T10:00:00")
                        .says("d1", NoticeKind.WITHDRAWAL, "2026-03-20T10:00:00")
                        .hears("2", cancelled("2", at("2026-03-21T10:00:00")));

        assertThat(anna.state("2026-03-22T10:00:00")).isEqualTo(MembershipState.ACTIVE);
    }

    @Test
    void trial_first_costsNothingAndEndsWithItWhereItIsCancelled() {
        MembershipCustomer anna =
                new MembershipCustomer(plan(12, 30, PlanRenewal.ENDS, 0))
                        .buys("1", "2026-03-01T10:00:00");

        assertThat(anna.state("2026-03-31T23:59:59")).isEqualTo(MembershipState.TRIAL);
        assertThat(anna.state("2026-04-01T00:00:00")).isEqualTo(MembershipState.ACTIVE);
        assertThat(anna.course().spans().getFirst().until()).isEqualTo(endOf("2027-03-31"));

        anna.says("d1", NoticeKind.CANCELLATION, "2026-03-20T10:00:00");

        assertThat(anna.state("2026-03-31T23:59:59")).isEqualTo(MembershipState.CANCELLED);
        assertThat(anna.state("2026-04-01T00:00:00")).isEqualTo(MembershipState.ENDED);
        assertThat(anna.course().findRefundDue()).contains(eur("29.00"));
    }

    @Test
    void order_cancelledAndRevived_isAsIfNothingHadBeen() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .hears("1", cancelled("1", at("2026-04-01T10:00:00")));

        assertThat(anna.state("2026-04-01T09:59:59")).isEqualTo(MembershipState.ACTIVE);
        assertThat(anna.state("2026-04-01T10:00:00")).isEqualTo(MembershipState.REFUNDED);

        anna.hears(
                "1",
                reported(
                        order("1", "c1", "29.00", 1, at("2026-03-15T10:00:00")),
                        at("2026-04-02T10:00:00"),
                        new Payment.Paid(at("2026-03-15T10:00:00")),
                        false));

        assertThat(anna.state("2026-04-03T10:00:00")).isEqualTo(MembershipState.ACTIVE);
        assertThat(anna.course().spans().getFirst().until()).isEqualTo(endOf("2027-03-15"));
    }

    @Test
    void order_charged_back_endsAndTheNextTermBeginsThen() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00").buys("2", "2026-04-01T10:00:00");
        anna.hears(
                "1",
                unpaid(
                        order("1", "c1", "29.00", 1, at("2026-03-15T10:00:00")),
                        at("2026-05-01T10:00:00"),
                        PaymentState.VOIDED));

        assertThat(anna.course().spans())
                .extracting(MembershipSpan::end)
                .isEqualTo(List.of(SpanEnd.CHARGED_BACK, SpanEnd.TERM));
        assertThat(anna.course().spans().getLast().from()).isEqualTo(at("2026-05-01T10:00:00"));
    }

    @Test
    void order_unpaid_isNoMembership() {
        MembershipCustomer anna =
                ofYear().hears(
                                "1",
                                unpaid(
                                        order("1", "c1", "29.00", 1, at("2026-03-15T10:00:00")),
                                        at("2026-03-15T10:00:00"),
                                        PaymentState.PENDING));

        assertThat(anna.course().isNothing()).isTrue();
        assertThat(anna.course().findState(at("2026-03-16T10:00:00"))).isEmpty();
    }

    @Test
    void order_onePieceOfTwoBack_lastsOnce() {
        MembershipCourse course =
                ofYear().buys("1", "58.00", 2, "2026-03-15T10:00:00")
                        .hears("1", refunded("1", "29.00", 1, at("2026-03-20T10:00:00")))
                        .course();

        assertThat(course.spans().getFirst().until()).isEqualTo(endOf("2027-03-15"));
        assertThat(course.spans().getFirst().kept()).isEqualTo(eur("29.00"));
    }

    @Test
    void order_whoseOtherGoodsComeBackLater_hasEndedWithItsOwnPiece() {
        MembershipCourse course =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .hears("1", refunded("1", "29.00", 1, at("2026-03-20T10:00:00")))
                        .hears("1", refundedBeside("1", at("2026-04-10T10:00:00")))
                        .course();

        assertThat(course.spans().getFirst().until()).isEqualTo(at("2026-03-20T10:00:00"));
    }

    @Test
    void order_paidBackAndCancelledLater_hasEndedWithWhatWasPaidBack() {
        MembershipCustomer anna =
                ofYear().buys("1", "2026-03-15T10:00:00")
                        .hears("1", refunded("1", "29.00", 1, at("2026-03-20T10:00:00")))
                        .hears("1", cancelled("1", at("2026-04-10T10:00:00")));

        assertThat(anna.course().spans().getFirst().until()).isEqualTo(at("2026-03-20T10:00:00"));
        assertThat(anna.state("2026-04-11T10:00:00")).isEqualTo(MembershipState.REFUNDED);
    }

    @Test
    void order_cancelledAfterAPartWasPaidBack_hasEndedWithTheCancellation() {
        MembershipCourse course =
                ofYear().buys("1", "58.00", 2, "2026-03-15T10:00:00")
                        .hears("1", refunded("1", "29.00", 1, at("2026-03-20T10:00:00")))
                        .hears("1", cancelled("1", at("2026-04-10T10:00:00")))
                        .course();

        assertThat(course.spans().getFirst().until()).isEqualTo(at("2026-04-10T10:00:00"));
    }

    @Test
    void shop_endsIt_atOnceAndOwesTheDaysThatAreLeft() {
        MembershipCustomer anna =
                ofYear().buys("1", "36.50", 1, "2026-03-15T10:00:00")
                        .says("t1", NoticeKind.END_BY_SHOP, "2026-06-24T10:00:00");

        assertThat(anna.state("2026-06-24T10:00:00")).isEqualTo(MembershipState.ENDED);
        assertThat(anna.course().findRefundDue()).contains(eur("26.50"));
    }
}
