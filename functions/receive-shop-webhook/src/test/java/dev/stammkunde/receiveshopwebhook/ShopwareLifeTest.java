package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/** What becomes of an order of 100.00 by the states that Shopware tells of. */
class ShopwareLifeTest {

    private static final String ORDER_STATE = "state_enter.order.state.";
    private static final String PAYMENT_STATE = "state_enter.order_transaction.state.";

    private static final String ENVELOPE =
            """
            {"timestamp": 1777795200, "data": {"event": "EVENT", "payload": {"order":
             {"id": "1", "orderNumber": "10001", "orderDateTime": "2026-05-01T08:00:00.000+00:00",
              "createdAt": "2026-05-01T08:00:00.100+00:00", UPDATED
              "amountTotal": 100.0, "shippingTotal": 0, "currency": {"isoCode": "EUR"},
              "stateMachineState": {"technicalName": "ORDER_STATE"},
              "lineItems": [{"id": "10", "quantity": 1, "totalPrice": 100.0,
                "payload": {"productNumber": "TEE"}}]
              PAYMENTS}}}}
            """;

    @Test
    void translate_cancelledAndReopenedAndPaid_counts() {
        List<ShopEvent> cancelled = order("cancelled", 2, "cancelled", payment("open", 1));
        List<ShopEvent> reopened = order("open", 3, "open", payment("open", 1));
        List<ShopEvent> paid = entered("paid", 3, "open", payment("paid", 4));

        assertThat(Translated.known(cancelled).isCancelled()).isTrue();
        assertThat(Translated.known(reopened, cancelled).isCancelled()).isFalse();
        KnownOrder<Order> known = Translated.known(paid, reopened, cancelled);
        assertThat(known.isCancelled()).isFalse();
        assertThat(known.paidAt()).contains(day(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "in_progress", "completed"})
    void translate_orderEntersAnotherState_isAlive(String state) {
        List<ShopEvent> cancelled = order("cancelled", 2, "cancelled", payment("paid", 1));
        List<ShopEvent> entered = order(state, 3, state, payment("paid", 1));

        KnownOrder<Order> known = Translated.known(entered, cancelled);

        assertThat(known.isCancelled()).isFalse();
        assertThat(known.paidAt()).contains(day(1));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, FAILED",
        "cancelled, FAILED",
        "open, PENDING",
        "in_progress, PENDING",
        "reminded, PENDING",
        "unconfirmed, PENDING",
        "authorized, AUTHORIZED",
        "paid_partially, PARTIALLY_PAID"
    })
    void translate_paymentEntersAStateThatIsNotPaid_isNotPaidUntilItIsAgain(
            String state, PaymentState expected) {
        List<ShopEvent> authorized = entered("authorized", 1, "open", payment("authorized", 2));
        List<ShopEvent> lost = entered(state, 1, "open", payment(state, 3));

        KnownOrder<Order> known = Translated.known(lost, authorized);

        assertThat(known.paidAt()).isEmpty();
        assertThat(known.unpaid()).contains(expected);
        assertThat(Translated.known(entered("paid", 1, "open", payment("paid", 4)), lost).paidAt())
                .contains(day(4));
    }

    @Test
    void translate_paidAndThenFailed_isNotPaid() {
        List<ShopEvent> paid = entered("paid", 1, "open", payment("paid", 2));
        List<ShopEvent> failed = entered("failed", 1, "open", payment("failed", 3));

        assertThat(Translated.known(failed, paid).paidAt()).isEmpty();
    }

    @Test
    void translate_onePaymentFailsWhereAnotherIsPaid_isPaid() {
        List<ShopEvent> failed =
                entered("failed", 1, "open", payment("paid", 2) + "," + payment("failed", 3));

        assertThat(Translated.order(failed).payment()).isEqualTo(new Payment.Paid(day(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid", "refunded", "chargeback", "refunded_partially"})
    void translate_paymentOfLessThanTheTotal_paysAPartOnly(String state) {
        String deposit = payment(state, 2).replace("100.0", "30.0");

        ShopEvent.OrderReported reported =
                Translated.order(order("in_progress", 3, "in_progress", deposit));

        assertThat(reported.payment()).isEqualTo(new Payment.Unpaid(PaymentState.PARTIALLY_PAID));
    }

    @Test
    void translate_paymentsThatComeToTheTotalTogether_payIt() {
        String deposit = payment("refunded", 2).replace("100.0", "30.0");
        String rest = payment("paid", 3).replace("100.0", "70.0");

        List<ShopEvent> paid = entered("paid", 1, "open", deposit + "," + rest);

        assertThat(Translated.order(paid).payment()).isEqualTo(new Payment.Paid(day(3)));
    }

    @Test
    void translate_depositGoesBack_isRefundedAsFarAsItWent() {
        String deposit = payment("refunded", 2).replace("100.0", "30.0");

        ShopEvent.OrderReported reported =
                Translated.order(entered("refunded", 1, "open", deposit));

        assertThat(reported.payment()).isEqualTo(new Payment.Unpaid(PaymentState.PARTIALLY_PAID));
        assertThat(reported.refunds()).map(Refund::total).containsExactly(Money.parse("EUR 30.00"));
    }

    @Test
    void translate_orderStateWithoutPayments_saysNothingOfThem() {
        ShopEvent.OrderReported reported = Translated.order(order("completed", 2, "completed", ""));

        assertThat(reported.payment()).isNull();
        assertThat(reported.refunds()).isNull();
        KnownOrder<Order> known =
                Translated.known(
                        entered("paid", 1, "open", payment("paid", 1)),
                        order("completed", 2, "completed", ""));
        assertThat(known.paidAt()).contains(day(1));
    }

    @Test
    void translate_partialRefundOfUnknownAmount_saysNothingOfRefunds() {
        ShopEvent.OrderReported reported =
                Translated.order(
                        order("completed", 2, "completed", payment("refunded_partially", 2)));

        assertThat(reported.payment()).isInstanceOf(Payment.Paid.class);
        assertThat(reported.refunds()).isNull();
    }

    @Test
    void translate_refundUndone_isNoRefund() {
        List<ShopEvent> refunded = entered("refunded", 1, "open", payment("refunded", 2));
        List<ShopEvent> paidAgain = entered("paid", 1, "open", payment("paid", 3));

        assertThat(Translated.known(refunded).refundsThatCount())
                .map(Refund::total)
                .containsExactly(Money.parse("EUR 100.00"));
        assertThat(Translated.known(paidAgain, refunded).refundsThatCount()).isEmpty();
    }

    @Test
    void translate_placedThatArrivesLate_changesNothing() {
        List<ShopEvent> placed =
                Translated.shopware(body("checkout.order.placed", "", "open", payment("open", 0)));
        List<ShopEvent> paid = entered("paid", 1, "open", payment("paid", 2));

        assertThat(Translated.known(paid, placed)).isEqualTo(Translated.known(placed, paid));
        assertThat(Translated.known(paid, placed).paidAt()).contains(day(2));
    }

    @Test
    void translate_changeOfAPayment_isAsOfItsTime() {
        assertThat(Translated.order(entered("paid", 1, "open", payment("paid", 2))).asOf())
                .isEqualTo(new AsOf(day(2), Instant.ofEpochSecond(1777795200)));
    }

    @Test
    void translate_cancelledWithAnIdOnly_isACancellation() {
        String body =
                "{\"timestamp\": 1777795200, \"data\": {\"event\": \"%scancelled\", \"payload\": [{\"orderId\": \"1\"}]}}";

        List<ShopEvent> events = Translated.shopware(body.formatted(ORDER_STATE));

        Instant sentAt = Instant.ofEpochSecond(1777795200);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        ShopEvent.OrderCancelled.class,
                        cancelled -> {
                            assertThat(cancelled.orderId()).isEqualTo("1");
                            assertThat(cancelled.asOf()).isEqualTo(new AsOf(sentAt, sentAt));
                        });
    }

    @Test
    void translate_reopenedWithAnIdOnly_failsLoudly() {
        String body = "{\"data\": {\"event\": \"%sopen\", \"payload\": [{\"orderId\": \"1\"}]}}";

        assertThatThrownBy(() -> Translated.shopware(body.formatted(ORDER_STATE)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("data.payload");
    }

    @Test
    void translate_skuAsNumber_isAnSku() {
        String body =
                body(PAYMENT_STATE + "paid", "", "open", payment("paid", 2))
                        .replace("\"TEE\"", "123");

        assertThat(Translated.order(Translated.shopware(body)).order().lines())
                .map(OrderLine::sku)
                .containsExactly("123");
    }

    private static List<ShopEvent> order(String entered, int day, String state, String payments) {
        return Translated.shopware(body(ORDER_STATE + entered, updated(day), state, payments));
    }

    private static List<ShopEvent> entered(String entered, int day, String state, String payments) {
        return Translated.shopware(body(PAYMENT_STATE + entered, updated(day), state, payments));
    }

    private static String updated(int day) {
        return "\"updatedAt\": \"" + day(day) + "\",";
    }

    private static String body(String event, String updated, String state, String payments) {
        return ENVELOPE.replace("EVENT", event)
                .replace("UPDATED", updated)
                .replace("ORDER_STATE", state)
                .replace(
                        "PAYMENTS",
                        payments.isEmpty() ? "" : ", \"transactions\": [" + payments + "]");
    }

    private static String payment(String state, int day) {
        return "{\"id\": \"t-%s\", \"amount\": {\"totalPrice\": 100.0}, \"stateMachineState\": {\"technicalName\": \"%s\"}%s}"
                .formatted(state, state, day == 0 ? "" : ", \"updatedAt\": \"" + day(day) + "\"");
    }

    private static Instant day(int day) {
        return Instant.parse("2026-05-0" + day + "T10:00:00Z");
    }
}
