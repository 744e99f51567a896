package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/** What becomes of an order of 100.00 by the snapshots that WooCommerce sends of it. */
class WooCommerceLifeTest {

    private static final String PAID = "\"2026-05-01T09:00:00\"";
    private static final Instant PAID_AT = Instant.parse("2026-05-01T09:00:00Z");

    private static final String ORDER =
            """
            {"id": 1, "status": "STATUS", "currency": "EUR", "customer_id": 42,
             "date_created_gmt": "2026-05-01T08:00:00",
             "date_modified_gmt": "2026-05-0DAYT10:00:00",
             "date_paid_gmt": PAID, "date_completed_gmt": null,
             "total": "100.00", "total_tax": "0.00", "shipping_total": "0.00",
             "line_items": [{"id": 10, "product_id": 501, "sku": "TEE", "quantity": 1,
               "total": "100.00", "total_tax": "0.00"}],
             "fee_lines": [], "refunds": []}
            """;

    @Test
    void translate_cancelledUnpaidAndThenPaid_counts() {
        List<ShopEvent> pending = snapshot("pending", 1, "null");
        List<ShopEvent> cancelled = snapshot("cancelled", 2, "null");
        List<ShopEvent> processing = snapshot("processing", 3, PAID);

        KnownOrder<Order> known = Translated.known(pending, processing, cancelled);

        assertThat(Translated.order(cancelled).cancelled()).isTrue();
        assertThat(known.isCancelled()).isFalse();
        assertThat(known.paidAt()).contains(PAID_AT);
    }

    @Test
    void translate_onHoldAndFailedWithItsDateOfPayment_isNotPaidUntilItIsAgain() {
        List<ShopEvent> completed = snapshot("completed", 1, PAID);
        List<ShopEvent> onHold = snapshot("on-hold", 2, PAID);
        List<ShopEvent> failed = snapshot("failed", 3, PAID);

        KnownOrder<Order> lost = Translated.known(completed, onHold, failed);

        assertThat(Translated.order(onHold).payment())
                .isEqualTo(new Payment.Unpaid(PaymentState.PENDING));
        assertThat(lost.paidAt()).isEmpty();
        assertThat(lost.unpaid()).contains(PaymentState.FAILED);
        assertThat(Translated.known(failed, snapshot("processing", 4, PAID), onHold).paidAt())
                .contains(PAID_AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial-payment", "partially-paid"})
    void translate_depositOfAPlugin_isPaidInPartUntilTheRestIs(String status) {
        List<ShopEvent> deposit = snapshot(status, 1, PAID);

        KnownOrder<Order> known = Translated.known(deposit);

        assertThat(known.paidAt()).isEmpty();
        assertThat(known.unpaid()).contains(PaymentState.PARTIALLY_PAID);
        assertThat(Translated.known(deposit, snapshot("processing", 2, PAID)).paidAt())
                .contains(PAID_AT);
    }

    @Test
    void translate_refundRowDisappears_isNoRefund() {
        String order = order("completed", 1, PAID);
        List<ShopEvent> refunded =
                updated(
                        order.replace(
                                "\"refunds\": []",
                                "\"refunds\": [{\"id\": 7, \"total\": \"-40.00\"}]"));
        List<ShopEvent> without = snapshot("completed", 2, PAID);

        assertThat(Translated.known(refunded).refundsThatCount())
                .map(Refund::total)
                .containsExactly(Money.parse("EUR 40.00"));
        assertThat(Translated.known(without, refunded).refundsThatCount()).isEmpty();
    }

    @Test
    void translate_refundThatDidNotChange_isTheSameInEachSnapshot() {
        String row = "\"refunds\": [{\"id\": 7, \"total\": \"-40.00\"}]";
        String first = order("completed", 1, PAID).replace("\"refunds\": []", row);
        String second = order("completed", 2, PAID).replace("\"refunds\": []", row);

        assertThat(Translated.order(updated(first)).refunds())
                .isEqualTo(Translated.order(updated(second)).refunds());
    }

    @Test
    void translate_refundsNotTold_areUnknown() {
        String order = order("completed", 1, PAID).replace(", \"refunds\": []", "");

        assertThat(Translated.order(updated(order)).refunds()).isNull();
        assertThat(Translated.order(updated(order.replace("completed\"", "refunded\""))).refunds())
                .map(Refund::total)
                .containsExactly(Money.parse("EUR 100.00"));
    }

    @Test
    void translate_totalBelowItsPartsWithoutADiscount_wasPaidByGiftCard() {
        String order =
                order("completed", 1, PAID)
                        .replace(
                                "\"total\": \"100.00\", \"total_tax\": \"0.00\", \"shipping_total\": \"0.00\"",
                                "\"total\": \"44.90\", \"total_tax\": \"0.00\", \"shipping_total\": \"4.90\"");

        Order translated = Translated.order(updated(order)).order();

        assertThat(translated.byGiftCard()).isEqualTo(Money.parse("EUR 60.00"));
        assertThat(translated.total()).isEqualTo(Money.parse("EUR 104.90"));
        assertThat(translated.shipping()).isEqualTo(Money.parse("EUR 4.90"));
        assertThat(translated.lines())
                .map(OrderLine::paid)
                .containsExactly(Money.parse("EUR 100.00"));
    }

    @Test
    void translate_orderPaidByGiftCardAlone_keepsItsValue() {
        String order =
                order("completed", 1, PAID)
                        .replaceFirst("\"total\": \"100.00\"", "\"total\": \"0.00\"");

        Order translated = Translated.order(updated(order)).order();

        assertThat(translated.byGiftCard()).isEqualTo(Money.parse("EUR 100.00"));
        assertThat(translated.total()).isEqualTo(Money.parse("EUR 100.00"));
    }

    @Test
    void translate_giftCardBesideAFeeBelowZero_onlyTheFeeIsADiscount() {
        String order =
                order("completed", 1, PAID)
                        .replaceFirst("\"total\": \"100.00\"", "\"total\": \"30.00\"")
                        .replace(
                                "\"fee_lines\": []",
                                "\"fee_lines\": [{\"id\": 3, \"total\": \"-10.00\", \"total_tax\": \"0.00\"}]");

        Order translated = Translated.order(updated(order)).order();

        assertThat(translated.byGiftCard()).isEqualTo(Money.parse("EUR 60.00"));
        assertThat(translated.lines())
                .map(OrderLine::paid)
                .containsExactly(Money.parse("EUR 90.00"));
    }

    @Test
    void translate_giftCardsListed_areWhatWasPaidByGiftCard() {
        String order =
                order("completed", 1, PAID)
                        .replace(
                                "\"fee_lines\": []",
                                "\"fee_lines\": [], \"gift_cards\": [{\"id\": 3, \"code\": \"X\", \"amount\": 25}]");

        Order translated = Translated.order(updated(order)).order();

        assertThat(translated.byGiftCard()).isEqualTo(Money.parse("EUR 25.00"));
        assertThat(translated.total()).isEqualTo(Money.parse("EUR 100.00"));
    }

    @Test
    void translate_totalBelowItsPartsByRounding_isNoGiftCard() {
        String order =
                order("completed", 1, PAID)
                        .replaceFirst("\"total\": \"100.00\"", "\"total\": \"99.98\"");

        Order translated = Translated.order(updated(order)).order();

        assertThat(translated.byGiftCard()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(translated.total()).isEqualTo(Money.parse("EUR 99.98"));
    }

    @Test
    void translate_completedWithoutDateOfPayment_isPaidAsOfCompletion() {
        String order =
                order("completed", 1, "null")
                        .replace("\"date_completed_gmt\": null", "\"date_completed_gmt\": " + PAID);

        assertThat(Translated.order(updated(order)).payment()).isEqualTo(new Payment.Paid(PAID_AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "\"123\"", "\" 123 \""})
    void translate_skuOfDigits_isAnSku(String sku) {
        String order = order("completed", 1, PAID).replace("\"TEE\"", sku);

        assertThat(Translated.order(updated(order)).order().lines())
                .map(OrderLine::sku)
                .containsExactly("123");
    }

    @Test
    void translate_deletedAndRestored_countAsOfReceipt() {
        List<ShopEvent> deleted = Translated.wooCommerce("order.deleted", "{\"id\": 1}");
        List<ShopEvent> restored =
                Translated.wooCommerce("order.restored", order("completed", 1, PAID));

        assertThat(((ShopEvent.OrderCancelled) deleted.getFirst()).asOf())
                .isEqualTo(AsOf.of(Translated.NOW));
        assertThat(Translated.order(restored).asOf()).isEqualTo(AsOf.of(Translated.NOW));
        assertThat(Translated.known(snapshot("completed", 1, PAID), deleted).isCancelled())
                .isTrue();
    }

    private static List<ShopEvent> snapshot(String status, int day, String paid) {
        return updated(order(status, day, paid));
    }

    private static String order(String status, int day, String paid) {
        return ORDER.replace("STATUS", status)
                .replace("DAY", Integer.toString(day))
                .replace("PAID", paid);
    }

    private static List<ShopEvent> updated(String order) {
        return Translated.wooCommerce("order.updated", order);
    }
}
