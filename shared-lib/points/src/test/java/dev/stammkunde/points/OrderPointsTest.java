package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.EarningBuyer;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Whether an order can earn by what is known of it, and why not. */
final class OrderPointsTest {

    private static final Payment PAID = new Payment.Paid(PAID_AT);

    private static Order order(@Nullable String customerId, boolean test) {
        Order order = paid("1001", "4.90", line("10", 1, "100.00")).order();
        return new Order(
                order.orderId(),
                order.number(),
                customerId,
                order.placedAt(),
                test,
                order.lines(),
                order.shipping(),
                order.shippingTax(),
                order.total(),
                order.tax(),
                order.byGiftCard());
    }

    private static KnownOrder<Order> known(
            Order order, @Nullable Payment payment, @Nullable List<Refund> refunds) {
        return KnownOrder.<Order>nothing()
                .hear(new OrderReport.Snapshot<>(AsOf.of(PAID_AT), order, payment, false, refunds));
    }

    private static OrderPoints ofNew(Order order, @Nullable Payment payment) {
        return OrderPoints.ofNew(
                known(order, payment, null), programme(), EarningBuyer.of(true), PAID_AT);
    }

    @Test
    void ofNew_testOrderThatIsPaid_earnsNothing() {
        assertThat(ofNew(order("7001", true), PAID))
                .isEqualTo(new OrderPoints.Nothing(NoPoints.TEST_ORDER));
    }

    @Test
    void ofNew_guestWhoPaid_earnsNothing() {
        assertThat(ofNew(order(null, false), PAID))
                .isEqualTo(new OrderPoints.Nothing(NoPoints.GUEST));
    }

    @Test
    void ofNew_paymentVoided_saysSo() {
        assertThat(ofNew(order("7001", false), new Payment.Unpaid(PaymentState.VOIDED)))
                .isEqualTo(new OrderPoints.Nothing(NoPoints.VOIDED));
    }

    @Test
    void ofNew_paymentNotToldYet_isNotPaid() {
        assertThat(ofNew(order("7001", false), null))
                .isEqualTo(new OrderPoints.Nothing(NoPoints.NOT_PAID));
    }

    @Test
    void ofNew_nothingButACancellationHeard_isCancelledAndDoesNotWait() {
        KnownOrder<Order> cancelled =
                KnownOrder.<Order>nothing().hear(new OrderReport.Cancelled<>(AsOf.of(PAID_AT)));

        assertThat(OrderPoints.ofNew(cancelled, programme(), EarningBuyer.of(true), PAID_AT))
                .isEqualTo(new OrderPoints.Nothing(NoPoints.CANCELLED));
        assertThat(
                        OrderPoints.ofNew(
                                KnownOrder.nothing(), programme(), EarningBuyer.of(true), PAID_AT))
                .isEqualTo(new OrderPoints.Unheard());
    }

    @Test
    void ofNew_refundInAnotherCurrency_takesNoPoints() {
        Money none = Money.zero(CurrencyUnit.USD);
        Refund dollars =
                new Refund("r", "1001", PAID_AT, List.of(), none, Money.parse("USD 40.00"));

        OrderPoints.Due due =
                (OrderPoints.Due)
                        OrderPoints.ofNew(
                                known(order("7001", false), PAID, List.of(dollars)),
                                programme(),
                                EarningBuyer.of(true),
                                PAID_AT);

        assertThat(due.points()).isEqualTo(100);
    }
}
