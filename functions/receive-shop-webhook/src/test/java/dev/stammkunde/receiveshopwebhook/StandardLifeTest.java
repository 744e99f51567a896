package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

/** What becomes of an order of 100.00 by the events that a shop of our own API sends. */
class StandardLifeTest {

    private static final String PAID = "\"paidAt\": \"2026-05-01T09:00:00Z\"";
    private static final Instant PAID_AT = Instant.parse("2026-05-01T09:00:00Z");

    private static final String ORDER =
            """
            {"type": "order.TYPE", "timestamp": "2026-05-0DAYT10:00:00Z", "data":
             {"id": "1", "currency": "EUR", "placedAt": "2026-05-01T08:00:00Z", MORE,
              "total": "100.00", "customer": {"id": "42"},
              "lines": [{"id": "10", "sku": "TEE", "quantity": 1, "paid": "100.00"}]}}
            """;

    @Test
    void translate_cancelledAndThenPaid_counts() {
        List<ShopEvent> placed = event("placed", 1, "\"paymentState\": \"pending\"");
        List<ShopEvent> cancelled = cancelled(2);
        List<ShopEvent> paid = event("paid", 3, PAID);

        assertThat(Translated.known(placed, cancelled).isCancelled()).isTrue();
        KnownOrder<Order> known = Translated.known(paid, placed, cancelled);
        assertThat(known.isCancelled()).isFalse();
        assertThat(known.paidAt()).contains(PAID_AT);
    }

    @ParameterizedTest
    @CsvSource({"failed, FAILED", "voided, VOIDED", "pending, PENDING"})
    void translate_paymentLost_isNotPaidUntilItIsAgain(String told, PaymentState state) {
        List<ShopEvent> paid = event("paid", 1, PAID);
        List<ShopEvent> lost = event("placed", 2, "\"paymentState\": \"" + told + "\"");

        KnownOrder<Order> known = Translated.known(lost, paid);

        assertThat(known.paidAt()).isEmpty();
        assertThat(known.unpaid()).contains(state);
        assertThat(Translated.known(event("paid", 3, PAID), lost, paid).paidAt()).contains(PAID_AT);
    }

    @Test
    void translate_eventWithoutItsOwnTime_countsAsOfWhatItTells() {
        List<ShopEvent> paid =
                Translated.standard(
                        body("paid", 1, PAID)
                                .replace("\"timestamp\": \"2026-05-01T10:00:00Z\",", ""));

        assertThat(Translated.order(paid).asOf()).isEqualTo(AsOf.of(PAID_AT));
        assertThat(Translated.order(event("paid", 2, PAID)).asOf())
                .isEqualTo(AsOf.of(Instant.parse("2026-05-02T10:00:00Z")));
    }

    @Test
    void translate_customersMerged_namesBoth() {
        List<ShopEvent> events = merged("8", ", \"mergedAt\": \"2026-05-02T12:00:00Z\"");

        assertThat(events).hasSize(1);
        ShopEvent.CustomersMerged merged = (ShopEvent.CustomersMerged) events.getFirst();
        assertThat(merged.customerId()).isEqualTo("9");
        assertThat(merged.mergedCustomerId()).isEqualTo("8");
        assertThat(merged.mergedAt()).isEqualTo("2026-05-02T12:00:00Z");
        assertThat(((ShopEvent.CustomersMerged) merged("8", "").getFirst()).mergedAt())
                .isEqualTo("2026-05-02T10:00:00Z");
    }

    @Test
    void translate_mergeWithItself_isRefused() {
        assertThatThrownBy(() -> merged("9", ""))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("data.mergedCustomerId");
    }

    @Test
    void translate_refundGoneFromTheOrder_isNoRefund() {
        String row =
                "{\"id\": \"r\", \"refundedAt\": \"2026-05-02T09:00:00Z\", \"unallocated\": \"40.00\"}";
        List<ShopEvent> apart =
                Translated.standard(
                        "{\"type\": \"order.refunded\", \"data\": {\"orderId\": \"1\", \"currency\": \"EUR\", "
                                + row.substring(1)
                                + "}");
        List<ShopEvent> with = event("paid", 2, PAID + ", \"refunds\": [" + row + "]");
        List<ShopEvent> without = event("paid", 3, PAID + ", \"refunds\": []");

        assertThat(Translated.known(with, apart).refundsThatCount())
                .map(Refund::total)
                .containsExactly(Money.parse("EUR 40.00"));
        assertThat(Translated.known(without, apart, with).refundsThatCount()).isEmpty();
        assertThat(Translated.known(event("paid", 4, PAID), apart).refundsThatCount()).hasSize(1);
    }

    @Test
    void translate_refundTwiceInAnOrder_isRefused() {
        String row =
                "{\"id\": \"r\", \"refundedAt\": \"2026-05-02T09:00:00Z\", \"unallocated\": \"40.00\"}";

        assertThatThrownBy(
                        () -> event("paid", 2, PAID + ", \"refunds\": [" + row + "," + row + "]"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("data.refunds[1].id");
    }

    @Test
    void translate_depositNeverPaidInFull_isNotPaid() {
        List<ShopEvent> deposit = event("placed", 1, "\"paymentState\": \"partially_paid\"");
        List<ShopEvent> refund =
                Translated.standard(
                        "{\"type\": \"order.refunded\", \"data\": {\"id\": \"r\", \"orderId\": \"1\", \"currency\": \"EUR\", \"refundedAt\": \"2026-05-02T09:00:00Z\", \"unallocated\": \"30.00\"}}");

        KnownOrder<Order> known = Translated.known(deposit, refund);

        assertThat(known.paidAt()).isEmpty();
        assertThat(known.unpaid()).contains(PaymentState.PARTIALLY_PAID);
    }

    @Test
    void translate_tip_isNoGoods() {
        String body = body("paid", 1, PAID).replace("\"sku\": \"TEE\"", "\"kind\": \"tip\"");

        assertThat(Translated.order(Translated.standard(body)).order().lines())
                .map(OrderLine::kind)
                .containsExactly(LineKind.TIP);
    }

    @Test
    void translate_giftCardAmount_isWhatWasPaidByGiftCard() {
        List<ShopEvent> paid = event("paid", 1, PAID + ", \"giftCardAmount\": \"60.00\"");

        Order order = Translated.order(paid).order();

        assertThat(order.byGiftCard()).isEqualTo(Money.parse("EUR 60.00"));
        assertThat(order.total()).isEqualTo(Money.parse("EUR 100.00"));
        assertThatThrownBy(() -> event("paid", 1, PAID + ", \"giftCardAmount\": \"100.01\""))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("data.giftCardAmount");
    }

    @Test
    void translate_skuAsNumber_isAnSku() {
        String body = body("paid", 1, PAID).replace("\"TEE\"", "123");

        assertThat(Translated.order(Translated.standard(body)).order().lines())
                .map(OrderLine::sku)
                .containsExactly("123");
    }

    private static List<ShopEvent> event(String type, int day, String more) {
        return Translated.standard(body(type, day, more));
    }

    private static String body(String type, int day, String more) {
        return ORDER.replace("TYPE", type)
                .replace("DAY", Integer.toString(day))
                .replace("MORE", more);
    }

    private static List<ShopEvent> cancelled(int day) {
        return Translated.standard(
                "{\"type\": \"order.cancelled\", \"data\": {\"orderId\": \"1\", \"cancelledAt\": \"2026-05-0%dT10:00:00Z\"}}"
                        .formatted(day));
    }

    private static List<ShopEvent> merged(String mergedId, String more) {
        return Translated.standard(
                "{\"type\": \"customer.merged\", \"timestamp\": \"2026-05-02T10:00:00Z\", \"data\": {\"customerId\": \"9\", \"mergedCustomerId\": \"%s\"%s}}"
                        .formatted(mergedId, more));
    }
}
