package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
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
import java.util.Map;

/** What becomes of an order of 100.00 by the snapshots that Shopify sends of it. */
class ShopifyLifeTest {

    private static final String TEE =
            "{\"id\": 10, \"product_id\": 7, \"sku\": \"TEE\", \"quantity\": 1, \"price\": \"100.00\"}";
    private static final String CUP =
            "{\"id\": 11, \"product_id\": 8, \"quantity\": 1, \"price\": \"50.00\"}";
    private static final String BACK_OF_TEE =
            "{\"id\": 70, \"order_id\": 1, \"created_at\": \"2026-05-03T08:00:00Z\", \"refund_line_items\": [{\"line_item_id\": 10, \"quantity\": 1, \"subtotal\": \"100.00\"}], \"transactions\": []}";
    private static final String DEPOSIT_BACK =
            "{\"id\": 71, \"created_at\": \"2026-05-03T08:00:00Z\", \"refund_line_items\": [], \"transactions\": [{\"kind\": \"refund\", \"status\": \"success\", \"currency\": \"EUR\", \"amount\": \"30.00\"}]}";

    private static final String ORDER =
            """
            {"id": 1, "currency": "EUR", "taxes_included": true, "financial_status": "STATUS",
             "created_at": "2026-05-01T08:00:00Z", "updated_at": "2026-05-0DAYT08:00:00Z",
             "cancelled_at": null, "customer": {"id": 9},
             "total_outstanding": "0.00", "total_price": "100.00", "subtotal_price": "100.00",
             "payment_gateway_names": ["bogus"], "total_tax": "0.00", "tax_lines": [],
             "line_items": [LINES], "refunds": [REFUNDS]}
            """;

    @Test
    void translate_cancelledAndThenPaid_counts() {
        List<ShopEvent> cancelled =
                updated(
                        order("pending", 2, TEE, "")
                                .replace(
                                        "\"cancelled_at\": null",
                                        "\"cancelled_at\": \"2026-05-02T08:00:00Z\""));
        List<ShopEvent> paid = Translated.shopify("orders/paid", order("paid", 3, TEE, ""));

        KnownOrder<Order> known = Translated.known(paid, cancelled);

        assertThat(Translated.known(cancelled).isCancelled()).isTrue();
        assertThat(known.isCancelled()).isFalse();
        assertThat(known.paidAt()).contains(day(3));
    }

    @Test
    void translate_lineAddedByAnEdit_isOneOfTheOrder() {
        List<ShopEvent> paid = Translated.shopify("orders/paid", order("paid", 1, TEE, ""));
        List<ShopEvent> edited =
                updated(withTotal(order("paid", 2, TEE + "," + CUP, ""), "150.00"));
        List<ShopEvent> refund =
                Translated.shopify(
                        "refunds/create",
                        "{\"id\": 72, \"order_id\": 1, \"created_at\": \"2026-05-03T08:00:00Z\", \"refund_line_items\": [{\"line_item_id\": 11, \"quantity\": 1, \"subtotal\": 50.00}], \"transactions\": [{\"kind\": \"refund\", \"currency\": \"EUR\", \"amount\": \"50.00\"}]}");

        KnownOrder<Order> known = Translated.known(refund, paid, edited);

        assertThat(known.order().orElseThrow().lines())
                .map(OrderLine::paid)
                .containsExactly(Money.parse("EUR 100.00"), Money.parse("EUR 50.00"));
        assertThat(known.paidAt()).contains(day(1));
        assertThat(known.refundsThatCount())
                .flatMap(Refund::lines)
                .map(Refund.RefundedLine::lineId)
                .containsExactly("11");
    }

    @Test
    void translate_lineAddedAndNotPaid_countsAsItWasPaid() {
        List<ShopEvent> paid = Translated.shopify("orders/paid", order("paid", 1, TEE, ""));
        List<ShopEvent> edited =
                updated(withTotal(order("partially_paid", 2, TEE + "," + CUP, ""), "150.00"));

        KnownOrder<Order> known = Translated.known(paid, edited);

        assertThat(known.order().orElseThrow().lines()).hasSize(1);
        assertThat(known.paidAt()).contains(day(1));
    }

    @Test
    void translate_totalsOfBeforeTheEdit_addedLineKeepsItsPrice() {
        String edited =
                order("paid", 2, TEE + "," + CUP, "")
                        .replace(
                                "\"total_tax\"",
                                "\"current_total_price\": \"150.00\", \"current_subtotal_price\": \"150.00\", \"total_tax\"");

        assertThat(Translated.order(updated(edited)).order().lines())
                .map(OrderLine::paid)
                .containsExactly(Money.parse("EUR 100.00"), Money.parse("EUR 50.00"));
    }

    @Test
    void translate_exchangeWithoutMoney_returnsOneLineAndKeepsTheOther() {
        String other = TEE.replace("\"id\": 10", "\"id\": 12");
        List<ShopEvent> exchanged =
                updated(withTotal(order("paid", 3, TEE + "," + other, BACK_OF_TEE), "200.00"));

        ShopEvent.OrderReported reported = Translated.order(exchanged);

        assertThat(reported.order().total()).isEqualTo(Money.parse("EUR 200.00"));
        assertThat(reported.payment()).isInstanceOf(Payment.Paid.class);
        assertThat(reported.refunds())
                .map(Refund::total)
                .containsExactly(Money.parse("EUR 100.00"));
    }

    @ParameterizedTest
    @CsvSource({"voided, VOIDED", "expired, FAILED", "authorized, AUTHORIZED", "pending, PENDING"})
    void translate_paymentLost_isNotPaid(String status, PaymentState state) {
        KnownOrder<Order> known =
                Translated.known(
                        updated(order("paid", 1, TEE, "")), updated(order(status, 2, TEE, "")));

        assertThat(known.paidAt()).isEmpty();
        assertThat(known.unpaid()).contains(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"admin_graphql_api_customer_kept_id\": \"gid://shopify/Customer/9\", \"admin_graphql_api_customer_deleted_id\": \"gid://shopify/Customer/8\", \"admin_graphql_api_job_id\": null, \"status\": \"completed\", \"errors\": []",
                "\"customer_kept_id\": 9, \"customer_deleted_id\": 8"
            })
    void translate_customersMerged_namesBoth(String fields) {
        List<ShopEvent> events =
                Translated.shopify(
                        "customers/merge",
                        "{" + fields + "}",
                        Map.of("x-shopify-triggered-at", "2026-05-02T10:00:00.123456789Z"));

        assertThat(events).hasSize(1);
        ShopEvent.CustomersMerged merged = (ShopEvent.CustomersMerged) events.getFirst();
        assertThat(merged.customerId()).isEqualTo("9");
        assertThat(merged.mergedCustomerId()).isEqualTo("8");
        assertThat(merged.mergedAt()).isEqualTo("2026-05-02T10:00:00.123456789Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "in_progress", "requested"})
    void translate_mergeThatIsNotDone_saysNothing(String status) {
        String body =
                "{\"admin_graphql_api_customer_kept_id\": \"gid://shopify/Customer/9\", \"admin_graphql_api_customer_deleted_id\": \"gid://shopify/Customer/8\", \"status\": \"%s\"}";

        assertThat(Translated.shopify("customers/merge", body.formatted(status))).isEmpty();
    }

    @Test
    void translate_mergeWithItself_isRefused() {
        assertThatThrownBy(
                        () ->
                                Translated.shopify(
                                        "customers/merge",
                                        "{\"customer_kept_id\": 9, \"customer_deleted_id\": 9}"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("customer_deleted_id");
    }

    @Test
    void translate_refundGoneFromTheOrder_isNoRefund() {
        List<ShopEvent> apart = Translated.shopify("refunds/create", BACK_OF_TEE);
        List<ShopEvent> with = updated(order("partially_refunded", 3, TEE, BACK_OF_TEE));
        List<ShopEvent> without = updated(order("paid", 4, TEE, ""));

        assertThat(Translated.known(with, apart).refundsThatCount()).hasSize(1);
        assertThat(Translated.known(without, with, apart).refundsThatCount()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partially_refunded", "refunded"})
    void translate_depositGivenBack_wasNeverPaidInFull(String status) {
        String order =
                order(status, 3, TEE, DEPOSIT_BACK)
                        .replace(
                                "\"total_outstanding\": \"0.00\"",
                                "\"total_outstanding\": \"100.00\"");

        KnownOrder<Order> known =
                Translated.known(updated(order("partially_paid", 2, TEE, "")), updated(order));

        assertThat(known.paidAt()).isEmpty();
        assertThat(known.unpaid()).contains(PaymentState.PARTIALLY_PAID);
        assertThat(Translated.order(updated(order(status, 3, TEE, DEPOSIT_BACK))).payment())
                .isEqualTo(new Payment.Paid(day(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tip_payment_gateway\": \"shopify_payments\", \"tip_payment_method\": \"Visa\"",
                "\"tip_payment_gateway\": null",
                "\"tip\": {\"payment_gateway\": \"bogus\"}"
            })
    void translate_tip_isNoGoods(String fields) {
        String tip = "{\"id\": 13, \"product_id\": null, \"quantity\": 1, \"price\": \"5.00\", %s}";
        String order =
                order("paid", 1, TEE + "," + tip.formatted(fields), "")
                        .replace("\"total_price\": \"100.00\"", "\"total_price\": \"105.00\"");

        List<OrderLine> lines = Translated.order(updated(order)).order().lines();

        assertThat(lines).map(OrderLine::kind).containsExactly(LineKind.GOODS, LineKind.TIP);
        assertThat(lines)
                .map(OrderLine::paid)
                .containsExactly(Money.parse("EUR 100.00"), Money.parse("EUR 5.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"gift_card\"||100.00",
                "\"gift_card\", \"bogus\"||0.00",
                "\"bogus\"||0.00",
                "\"gift_card\", \"bogus\"|{\"gateway\": \"gift_card\", \"kind\": \"sale\", \"status\": \"success\", \"amount\": \"60.00\", \"currency\": \"EUR\"}, {\"gateway\": \"bogus\", \"kind\": \"sale\", \"status\": \"success\", \"amount\": \"40.00\"}|60.00",
                "\"gift_card\", \"bogus\"|{\"gateway\": \"gift_card\", \"kind\": \"sale\", \"status\": \"failure\", \"amount\": \"60.00\"}|0.00",
                "\"gift_card\", \"bogus\"|{\"gateway\": \"gift_card\", \"kind\": \"refund\", \"status\": \"success\", \"amount\": \"60.00\"}|0.00"
            })
    void translate_gateways_tellWhatWasPaidByGiftCard(
            String gateways, String transactions, String amount) {
        String order =
                order("paid", 1, TEE, "")
                        .replace("\"bogus\"", gateways)
                        .replace(
                                "\"refunds\"",
                                "\"transactions\": [%s], \"refunds\""
                                        .formatted(transactions == null ? "" : transactions));

        Order translated = Translated.order(updated(order)).order();

        assertThat(translated.byGiftCard()).isEqualTo(Money.parse("EUR " + amount));
        assertThat(translated.total()).isEqualTo(Money.parse("EUR 100.00"));
    }

    @Test
    void translate_skuAsNumber_isAnSku() {
        String order = order("paid", 1, TEE.replace("\"TEE\"", "123"), "");

        assertThat(Translated.order(updated(order)).order().lines())
                .map(OrderLine::sku)
                .containsExactly("123");
    }

    @ParameterizedTest
    @CsvSource({"true, 150.00, 100.00, 50.00", "false, 178.50, 119.00, 59.50"})
    void translate_taxOfTheOrderOnly_isSpreadOverItsLines(
            boolean included, String total, String first, String second) {
        String order =
                withTotal(order("paid", 1, TEE + "," + CUP, ""), "150.00")
                        .replace(
                                "\"total_price\": \"150.00\"", "\"total_price\": \"" + total + "\"")
                        .replace("\"taxes_included\": true", "\"taxes_included\": " + included)
                        .replace(
                                "\"total_tax\": \"0.00\", \"tax_lines\": []",
                                "\"total_tax\": \"28.50\", \"tax_lines\": [{\"price\": \"28.50\", \"rate\": 0.19}]");

        List<OrderLine> lines = Translated.order(updated(order)).order().lines();

        assertThat(lines)
                .map(OrderLine::tax)
                .containsExactly(Money.parse("EUR 19.00"), Money.parse("EUR 9.50"));
        assertThat(lines)
                .map(OrderLine::paid)
                .containsExactly(Money.parse("EUR " + first), Money.parse("EUR " + second));
    }

    @Test
    void translate_triggered_isWhenTheHeaderSays() {
        String order = order("paid", 1, TEE, "");
        String at = "2026-05-01T08:00:05Z";

        assertThat(
                        Translated.order(
                                        Translated.shopify(
                                                "orders/updated",
                                                order,
                                                Map.of("x-shopify-triggered-at", at)))
                                .asOf())
                .isEqualTo(new AsOf(day(1), Instant.parse(at)));
        assertThat(
                        Translated.order(
                                        Translated.shopify(
                                                "orders/updated",
                                                order,
                                                Map.of("shopify-triggered-at", at)))
                                .asOf())
                .isEqualTo(new AsOf(day(1), Instant.parse(at)));
        assertThat(
                        Translated.order(
                                        Translated.shopify(
                                                "orders/updated",
                                                order,
                                                Map.of("x-shopify-triggered-at", "soon")))
                                .asOf())
                .isEqualTo(AsOf.of(day(1)));
    }

    private static String order(String status, int day, String lines, String refunds) {
        return ORDER.replace("STATUS", status)
                .replace("DAY", Integer.toString(day))
                .replace("LINES", lines)
                .replace("REFUNDS", refunds);
    }

    private static String withTotal(String order, String total) {
        return order.replace("\"total_price\": \"100.00\"", "\"total_price\": \"" + total + "\"")
                .replace("\"subtotal_price\": \"100.00\"", "\"subtotal_price\": \"" + total + "\"");
    }

    private static List<ShopEvent> updated(String order) {
        return Translated.shopify("orders/updated", order);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-05-0" + day + "T08:00:00Z");
    }
}
