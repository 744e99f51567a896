package dev.stammkunde.reportwaitingrefunds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.OrderRecord.Note;
import dev.stammkunde.points.OrderRecord.Waiting;
import dev.stammkunde.points.WaitingRefunds.OrderRef;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.reportwaitingrefunds.ReportWaitingRefunds.Report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;

class ReportWaitingRefundsTest {

    private static final Instant NOW = Instant.parse("2026-05-20T04:30:00Z");
    private static final Instant EIGHT_DAYS_AGO = NOW.minus(Duration.ofDays(8));
    private static final OrderRef ORDER = new OrderRef(Orders.SHOP, "1001");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final ReportWaitingRefunds useCase = new ReportWaitingRefunds(ledger);

    @Test
    void report_nothingWaits_findsNothing() {
        assertThat(useCase.report(NOW).overdue()).isEmpty();
    }

    @Test
    void report_orderNeverCame_isOverdueOnEveryRun() {
        refundWaits("1001", EIGHT_DAYS_AGO);

        assertThat(useCase.report(NOW).overdue()).containsExactly(ORDER);
        assertThat(useCase.report(NOW.plus(Duration.ofDays(1))).overdue()).containsExactly(ORDER);
    }

    @Test
    void report_waitsForExactlySevenDays_isPatient() {
        refundWaits("1001", NOW.minus(Duration.ofDays(7)));

        assertThat(useCase.report(NOW).overdue()).isEmpty();
        assertThat(useCase.report(NOW.plusSeconds(1)).overdue()).containsExactly(ORDER);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_PAID", "PARTIALLY_PAID"})
    void report_orderEarnsNothingForGood_isAcknowledgedOnce(NoPoints reason) {
        refundWaits("1001", EIGHT_DAYS_AGO);
        note("1001", reason);

        Report first = useCase.report(NOW);

        assertThat(first.overdue()).isEmpty();
        assertThat(first.acknowledged()).containsExactly(ORDER);
        assertThat(useCase.report(NOW).acknowledged()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_PAID", "PARTIALLY_PAID"})
    void report_orderMayStillBePaid_isOverdue(NoPoints reason) {
        refundWaits("1001", EIGHT_DAYS_AGO);
        note("1001", reason);

        assertThat(useCase.report(NOW).overdue()).containsExactly(ORDER);
    }

    @Test
    void report_several_eachForItself() {
        refundWaits("1001", EIGHT_DAYS_AGO);
        refundWaits("1002", EIGHT_DAYS_AGO.plusSeconds(1));
        refundWaits("1003", NOW);
        note("1002", NoPoints.GUEST);

        Report report = useCase.report(NOW);

        assertThat(report.overdue()).containsExactly(ORDER);
        assertThat(report.acknowledged()).containsExactly(new OrderRef(Orders.SHOP, "1002"));
    }

    private void refundWaits(String orderId, Instant since) {
        Booking.Cause refund =
                new Booking.Cause.OfRefund(
                        Orders.refunded("r-" + orderId, orderId, "5.00").refund());
        ledger.await(new Waiting(Orders.SHOP, orderId, refund, since));
    }

    private void note(String orderId, NoPoints reason) {
        ledger.note(new Note(Orders.SHOP, orderId, Orders.CUSTOMER, reason, EIGHT_DAYS_AGO));
    }
}
