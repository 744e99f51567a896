package dev.stammkunde.reportwaitingrefunds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger.OrderAndAccount;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.WaitingRefunds.OrderRef;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;

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
    void overdue_nothingWaits_findsNothing() {
        assertThat(useCase.overdue(NOW)).isEmpty();
    }

    @Test
    void overdue_orderNeverCame_isFoundOnEveryRun() {
        hear(Orders.refunded("r-1", "1001", "5.00"), EIGHT_DAYS_AGO);

        assertThat(useCase.overdue(NOW)).containsExactly(ORDER);
        assertThat(useCase.overdue(NOW.plus(Duration.ofDays(1)))).containsExactly(ORDER);
    }

    @Test
    void overdue_waitsForExactlySevenDays_isPatient() {
        hear(Orders.refunded("r-1", "1001", "5.00"), NOW.minus(Duration.ofDays(7)));

        assertThat(useCase.overdue(NOW)).isEmpty();
        assertThat(useCase.overdue(NOW.plusSeconds(1))).containsExactly(ORDER);
    }

    @ParameterizedTest
    @EnumSource
    void overdue_depositRefundedOfAnOrderThatWasNeverPaidInFull_alarmsNobody(PaymentState state) {
        Order order = Orders.paid("1001", "100.00").order();
        hear(Orders.refunded("r-1", "1001", "30.00"), EIGHT_DAYS_AGO);
        hear(
                Orders.reported(Orders.PAID_AT, order, new Payment.Unpaid(state)),
                EIGHT_DAYS_AGO.plusSeconds(1));

        assertThat(useCase.overdue(NOW)).isEmpty();
    }

    @Test
    void overdue_orderWasCancelled_alarmsNobody() {
        hear(Orders.refunded("r-1", "1001", "5.00"), EIGHT_DAYS_AGO);
        hear(Orders.cancelled("1001"), EIGHT_DAYS_AGO.plusSeconds(1));

        assertThat(useCase.overdue(NOW)).isEmpty();
    }

    @Test
    void overdue_several_eachForItself() {
        hear(Orders.refunded("r-1", "1001", "5.00"), EIGHT_DAYS_AGO);
        hear(Orders.refunded("r-2", "1002", "5.00"), EIGHT_DAYS_AGO.plusSeconds(1));
        hear(Orders.refunded("r-3", "1003", "5.00"), NOW);
        hear(Orders.paid("1002", null, "10.00"), EIGHT_DAYS_AGO.plusSeconds(2));

        assertThat(useCase.overdue(NOW)).containsExactly(ORDER);
    }

    private void hear(ShopEvent event, Instant now) {
        OrderReport<Order> report = OrderReport.of(event).orElseThrow();
        String orderId =
                switch (event) {
                    case ShopEvent.OrderReported reported -> reported.order().orderId();
                    case ShopEvent.OrderRefunded refunded -> refunded.refund().orderId();
                    case ShopEvent.OrderCancelled cancelled -> cancelled.orderId();
                    default -> throw new IllegalArgumentException("not of an order");
                };
        OrderAndAccount standing = ledger.order(Orders.SHOP, orderId, Orders.CUSTOMER);
        LedgerOrder order = standing.order();
        KnownOrder<Order> heard = order.known().hear(report);
        PointsAccount customer = standing.customer().orElseThrow();
        ledger.write(
                SettleOrder.settle(
                        new SettleOrder.Case(order, null, customer, Orders.programme()),
                        heard,
                        now));
    }
}
