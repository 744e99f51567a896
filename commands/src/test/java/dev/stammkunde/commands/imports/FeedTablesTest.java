package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.commands.imports.feed.FindCustomerId;
import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.finance.imports.OrderFinding.Kind;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class FeedTablesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private static final String SHOPIFY =
            """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Cancelled at,Payment Method,Refunded Amount,Outstanding Balance,Id,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Value
            #2417,Mareike.Jensen@example.org,paid,2026-05-03 09:15:02 +0200,,,EUR,47.07,4.90,8.30,51.97,MAI10,5.23,2026-05-03 09:14:49 +0200,2,Espresso 1 kg,19.90,ESP-1000,true,true,,shopify_payments,0.00,0.00,6120047733918209871,0.00,DE MwSt 19%,8.30,
            #2417,,,,,,,,,,,,,,1,Becher,12.50,BECHER,true,true,,,,,,0.00,,,
            """;

    private static final String WOOCOMMERCE =
            """
            order_id;order_number;order_date;paid_date;status;shipping_total;shipping_tax_total;fee_total;fee_tax_total;tax_total;order_total;order_currency;customer_id;billing_email;coupon_items;refunded_total;line_items
            7311;7311;2026-04-10 13:18:00;2026-04-10 13:20:05;completed;4.12;0.78;1.39;0.26;5.80;41.64;EUR;42;j.albers@example.org;code:fruehling|amount:3.36;0.00;"id:91|name:Ware rot|product_id:501|sku:TEE-3|quantity:3|subtotal:25.21|subtotal_tax:4.79|total:22.69|total_tax:4.31|meta:x;id:92|name:Ware|product_id:502|sku:|quantity:1|subtotal:8.40|subtotal_tax:0.59|total:7.56|total_tax:0.53"
            """;

    private static final String SHOPWARE =
            """
            id;order_number;customer_email;amount_total;line_items;order_date_time;currency;customer_number;payment_state;amount_net;shipping_total;order_state
            0190f1d2c4a77b0e9d2f3b6a5c480001;10423;k@example.org;64.89;2x 0190f1d2c4a77b0e9d2f3b6a5c48b001;2026-05-03T07:58:59.870+00:00;EUR;10077;paid;54.53;4.99;completed
            """;

    @TempDir Path folder;

    private final List<OrderFinding> findings = new ArrayList<>();
    private final List<OrderReported> sent = Collections.synchronizedList(new ArrayList<>());
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private FindCustomerId customers = FindCustomerId.NOBODY;
    private final KnownHere here = new KnownHere();
    private @Nullable History history;
    private ShopConnection.CustomerKey customerKey = ShopConnection.CustomerKey.NUMBER;
    private int busTakes = Integer.MAX_VALUE;

    @BeforeEach
    void nameCustomers() throws IOException {
        customers =
                CustomersFile.read(
                        write(
                                """
                                Customer ID,First Name,Email
                                '7203311846401377123,Mareike,mareike.jensen@example.org
                                1,One,both@example.org
                                2,Other,both@example.org
                                """));
    }

    @Test
    void feed_shopify_isTheOrderOfALaterWebhook() throws IOException {
        feed(SHOPIFY);

        OrderReported told = sent.getFirst();
        assertThat(told.order().customerId()).isEqualTo("7203311846401377123");
        assertThat(told.payment())
                .isEqualTo(new Payment.Paid(Instant.parse("2026-05-03T07:15:02Z")));
        assertThat(told.refunds()).isEmpty();
        assertThat(told.order().lines())
                .extracting(line -> line.paid().getAmount().toPlainString())
                .containsExactly("35.82", "11.25");
        assertBookedOnce(
                told,
                webhook(
                        Platform.SHOPIFY,
                        Map.of("x-shopify-topic", "orders/updated"),
                        """
                        {"id": 6120047733918209871, "name": "#2417", "created_at": "2026-05-03T09:14:49+02:00",
                         "updated_at": "2026-05-03T09:15:03+02:00", "currency": "EUR", "financial_status": "paid",
                         "taxes_included": true, "subtotal_price": "47.07", "total_price": "51.97", "total_tax": "8.30",
                         "discount_codes": [{"code": "MAI10"}], "refunds": [],
                         "customer": {"id": 7203311846401377123, "email": "Mareike.Jensen@example.org"},
                         "line_items": [
                           {"id": 1, "product_id": 9, "sku": "ESP-1000", "quantity": 2, "price": "19.90", "taxable": true,
                            "discount_allocations": [{"amount": "3.98"}], "tax_lines": [{"price": "5.72"}]},
                           {"id": 2, "product_id": 8, "sku": "BECHER", "quantity": 1, "price": "12.50", "taxable": true,
                            "discount_allocations": [{"amount": "1.25"}], "tax_lines": [{"price": "1.80"}]}],
                         "shipping_lines": [{"price": "4.90", "tax_lines": [{"price": "0.78"}]}]}
                        """));
    }

    @Test
    void feed_woocommerce_isTheOrderOfALaterWebhook() throws IOException {
        feed(WOOCOMMERCE);

        assertThat(findings).extracting(OrderFinding::detail).containsExactly("sent");
        OrderReported told = sent.getFirst();
        assertThat(told.order().customerId()).isEqualTo("42");
        assertThat(told.order().lines()).hasSize(2);
        assertThat(told.order().codes()).containsExactly("fruehling");
        OrderReported live =
                webhook(
                        Platform.WOOCOMMERCE,
                        Map.of("x-wc-webhook-topic", "order.updated"),
                        Files.readString(
                                Path.of(
                                        System.getProperty("stammkunde.root", ".."),
                                        "functions/receive-shop-webhook/src/test/resources/woocommerce/order-completed.json")));
        assertThat(told.order()).isEqualTo(live.order());
        assertThat(told.payment()).isEqualTo(live.payment());
        assertBookedOnce(told, live);
    }

    @Test
    void feed_shopware_isTheOrderOfALaterWebhook() throws IOException {
        feed(SHOPWARE);

        assertBookedOnce(
                sent.getFirst(),
                webhook(
                        Platform.SHOPWARE,
                        Map.of(),
                        """
                        {"data": {"event": "state_enter.order_transaction.state.paid", "payload": {"order": {
                          "id": "0190f1d2c4a77b0e9d2f3b6a5c480001", "orderNumber": "10423", "amountTotal": 64.89,
                          "orderDateTime": "2026-05-03T07:58:59.870+00:00", "updatedAt": "2026-05-03T08:00:00.000+00:00",
                          "currency": {"isoCode": "EUR"}, "taxStatus": "gross", "shippingTotal": 4.99,
                          "price": {"calculatedTaxes": [{"tax": 10.36}]},
                          "shippingCosts": {"totalPrice": 4.99, "calculatedTaxes": [{"tax": 0.80}]},
                          "orderCustomer": {"customerNumber": "10077", "email": "k@example.org"},
                          "transactions": [{"stateMachineState": {"technicalName": "paid"}, "updatedAt": "2026-05-03T07:59:58.412+00:00"}],
                          "lineItems": [{"id": "a1", "productId": "0190f1d2c4a77b0e9d2f3b6a5c48b001", "quantity": 2,
                            "totalPrice": 59.90, "price": {"calculatedTaxes": [{"tax": 9.56}]}}]}}}}
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mareike.Jensen@example.org    | ''                  | email is not in the export
                    Mareike.Jensen@example.org    | a@example.org       | Email is of nobody in the list of customers
                    Mareike.Jensen@example.org    | both@example.org    | the address is of several customers
                    ,paid,                        | ,,                  | financial status is not in the export
                    ,paid,                        | ,odd,               | Financial Status is none that is known
                    ,47.07,                       | ,40.07,             | Subtotal is not what its lines come to
                    ,51.97,MAI10                  | ,53.97,MAI10        | Total is not what its parts come to
                    true,true,,shopify_payments   | false,false,,paypal | Lineitem name may be a gift card, which the export does not say
                    shopify_payments              | gift_card           | Payment Method is a gift card, and the export does not say how much it paid
                    DE MwSt 19%,8.30,             | DE MwSt 19%,8.30,1  | Taxes are several, and the export does not say which is on which line
                    DE MwSt 19%                   | DE MwSt             | Tax 1 Name has no rate, so nobody knows whether it is on shipping too
                    DE MwSt 19%                   | DE MwSt 7%          | Taxes is not its rate of the goods, with shipping or without
                    """)
    void feed_whatPointsFollowFromIsMissing_isNamedAndTheRestGoesOn(
            String there, String instead, String reason) throws IOException {
        String other =
                SHOPIFY.substring(SHOPIFY.indexOf("#2417"))
                        .replace("#2417", "#2418")
                        .replace("6120047733918209871", "2")
                        .replaceFirst(Pattern.quote(there), instead);
        feed(SHOPIFY + other);

        assertThat(findings)
                .extracting(OrderFinding::kind, OrderFinding::detail)
                .containsExactlyInAnyOrder(
                        tuple(Kind.MISSING_HERE, "sent"),
                        tuple(Kind.MISSING_HERE, "not sent: " + reason));
        assertThat(sent).hasSize(1);
    }

    @Test
    void feed_refundedShopifyOrder_tellsWhatWentBack() throws IOException {
        feed(
                SHOPIFY.replace(",paid,", ",partially_refunded,")
                        .replace("shopify_payments,0.00", "shopify_payments,10.00"));

        assertThat(sent.getFirst().payment()).isInstanceOf(Payment.Paid.class);
        assertThat(sent.getFirst().refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.total()).isEqualTo(Orders.eur("10.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "Completed, Paid",
        "abgeschlossen, Paid",
        "wc-processing, Paid",
        "In Bearbeitung, Paid",
        "Storniert, Unpaid",
        "Cancelled, Unpaid",
        "Fehlgeschlagen, Unpaid",
        "Failed, Unpaid",
        "On hold, Unpaid",
        "wc-on-hold, Unpaid",
        "Zahlung ausstehend, Unpaid",
        "Pending payment, Unpaid"
    })
    void feed_woocommerceStatusInWords_isTheStateThatTheyMean(String status, String payment)
            throws IOException {
        feed(WOOCOMMERCE.replace(";completed;", ";" + status + ";"));

        OrderReported told = sent.getFirst();
        assertThat(requireNonNull(told.payment()).getClass().getSimpleName()).isEqualTo(payment);
        assertThat(told.cancelled()).isEqualTo(Set.of("Storniert", "Cancelled").contains(status));
    }

    @ParameterizedTest
    @CsvSource({
        "shipped, state shipped is not known",
        "Vervallen, state Vervallen is not known",
    })
    void feed_woocommerceStatusThatNobodyKnows_isNamedAndNotSent(String status, String reason)
            throws IOException {
        feed(WOOCOMMERCE.replace(";completed;", ";" + status + ";"));

        assertNotSent(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "completed, 0.00, ''",
        "completed, 20.00, 20.00",
        "Erstattet, 0.00, 41.64",
        "refunded, '', 41.64",
        "refunded, 30.00, 30.00"
    })
    void feed_woocommerceOrderOfWhichSomeWentBack_tellsHowMuch(
            String status, String sum, String refunded) throws IOException {
        feed(
                WOOCOMMERCE
                        .replace(";completed;", ";" + status + ";")
                        .replace(";0.00;\"id", ";" + sum + ";\"id"));

        assertRefunded(refunded);
    }

    @ParameterizedTest
    @CsvSource({"completed, false", "refunded, false", "cancelled, true", "failed, true"})
    void feed_woocommerceWithoutAColumnOfRefunds_sendsWhatCannotHaveAny(
            String status, boolean isSent) throws IOException {
        feed(
                WOOCOMMERCE
                        .replace(";refunded_total", "")
                        .replace(";0.00;\"id", ";\"id")
                        .replace(";completed;", ";" + status + ";"));

        if (isSent) {
            assertThat(sent).hasSize(1);
        } else {
            assertNotSent("refunded_total is not in the export, so nobody knows what went back");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "completed, paid, Paid, false",
        "Abgeschlossen, Bezahlt, Paid, false",
        "In Bearbeitung, Paid, Paid, false",
        "cancelled, paid, Paid, true",
        "Storniert, Bezahlt, Paid, true",
        "Cancelled, Open, Unpaid, true",
        "open, Bezahlt (teilweise), Unpaid, false",
        "open, Paid (partially), Unpaid, false",
        "Offen, Fehlgeschlagen, Unpaid, false",
        "open, reminded, Unpaid, false"
    })
    void feed_shopwareStates_areThoseThatTheyMean(
            String order, String payment, String told, boolean isCancelled) throws IOException {
        feed(shopware(order, payment));

        assertThat(requireNonNull(sent.getFirst().payment()).getClass().getSimpleName())
                .isEqualTo(told);
        assertThat(sent.getFirst().cancelled()).isEqualTo(isCancelled);
    }

    @ParameterizedTest
    @CsvSource({
        "Verloren, paid, state Verloren is not known",
        "open, Betaald, state Betaald is not known",
        "'', paid, order_state is not in the export",
        "open, refunded_partially, 'refunded_amount does not say how much went back, and the state says some did'"
    })
    void feed_shopwareOrderWhoseStateIsNotTold_isNamedAndNotSent(
            String order, String payment, String reason) throws IOException {
        feed(shopware(order, payment));

        assertNotSent(reason);
    }

    @Test
    void feed_shopwareWithoutTheStateOfOrders_isNamedAndNotSent() throws IOException {
        feed(SHOPWARE.replace(";order_state", "").replace(";completed", ""));

        assertNotSent("order_state is not in the export");
    }

    @ParameterizedTest
    @CsvSource({
        "refunded, '', 64.89",
        "Erstattet, 0.00, 64.89",
        "chargeback, 0, 64.89",
        "refunded, 60.00, 60.00",
        "Erstattet (teilweise), 12.00, 12.00",
        "paid, 0.00, ''",
        "paid, 5.00, 5.00"
    })
    void feed_shopwareOrderOfWhichSomeWentBack_tellsHowMuch(
            String payment, String sum, String refunded) throws IOException {
        feed(
                shopware("completed", payment)
                        .replace(";order_state", ";order_state;refunded_amount")
                        .replace(";completed", ";completed;" + sum));

        assertThat(sent.getFirst().payment()).isInstanceOf(Payment.Paid.class);
        assertRefunded(refunded);
    }

    @Test
    void feed_shopwareRefundedWithoutAColumnOfRefunds_tellsThatAllWentBack() throws IOException {
        feed(shopware("completed", "refunded"));

        assertRefunded("64.89");
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "true, true",
        "Ja, true",
        "yes, true",
        "0, false",
        "false, false",
        "'', false"
    })
    void feed_shopwareGuest_isNobody(String guest, boolean isGuest) throws IOException {
        feed(
                SHOPWARE.replace(";order_state", ";order_state;customer_guest")
                        .replace(";completed", ";completed;" + guest));

        assertThat(sent.getFirst().order().customerId() == null).isEqualTo(isGuest);
    }

    @Test
    void feed_shopwareGuestOfWhomNobodyKnowsWhetherTheyAre_isNotSent() throws IOException {
        feed(
                SHOPWARE.replace(";order_state", ";order_state;customer_guest")
                        .replace(";completed", ";completed;maybe"));

        assertNotSent("customer_guest says neither yes nor no");
    }

    @ParameterizedTest
    @CsvSource({"refunded, 0.00, 51.97", "refunded, 51.97, 51.97", "paid, 0.00, ''"})
    void feed_shopifyOrderThatWentBack_tellsHowMuch(String status, String sum, String refunded)
            throws IOException {
        feed(shopify(status, sum));

        assertRefunded(refunded);
    }

    @Test
    void feed_shopifyOrderOfWhichSomeWentBackAndNobodySaysHowMuch_isNotSent() throws IOException {
        feed(shopify("partially_refunded", "0.00"));

        assertNotSent(
                "Refunded Amount does not say how much went back, and the state says some did");
    }

    @Test
    void feed_orderOfWhichARefundWasHeardApart_isNamedAndNotSent() throws IOException {
        here.hearsRefund(
                "6120047733918209871",
                "555",
                Orders.eur("11.25"),
                Instant.parse("2026-05-04T10:00:00Z"));

        feed(shopify("partially_refunded", "11.25"));

        assertNotSent(
                "refunds of it were heard already, and the export does not say which it counts");
    }

    @Test
    void feed_shopwareWhoseWebhooksNameCustomersByAnything_isRefused() {
        customerKey = ShopConnection.CustomerKey.ANY;

        assertThatThrownBy(() -> feed(SHOPWARE))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("\"customerKey\": \"number\"");
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // tax status, total, net, shipping; then what was paid and its tax, of goods and of
        // shipping
        "gross, 64.89, 54.53, 4.99, 59.90, 9.56, 4.99, 10.36",
        "Netto, 71.40, 60.00, 10.00, 59.50, 9.50, 11.90, 11.40",
        "net, 59.50, 50.00, 0.00, 59.50, 9.50, 0.00, 9.50",
        "tax-free, 60.00, 60.00, 10.00, 50.00, 0.00, 10.00, 0.00"
    })
    void feed_shopwareTaxStatus_tellsWhatWasPaidWithTax(
            String status,
            String total,
            String net,
            String shipping,
            String goodsPaid,
            String goodsTax,
            String shippingPaid,
            String tax)
            throws IOException {
        feed(taxed(status, total, net, shipping));

        Order order = sent.getFirst().order();
        assertThat(order.total()).isEqualTo(Orders.eur(total));
        assertThat(order.lines().getFirst().paid()).isEqualTo(Orders.eur(goodsPaid));
        assertThat(order.lines().getFirst().tax()).isEqualTo(Orders.eur(goodsTax));
        assertThat(order.shipping()).isEqualTo(Orders.eur(shippingPaid));
        assertThat(order.tax()).isEqualTo(Orders.eur(tax));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 60.00, 50.00, 5.00, tax_status is not in the export",
        "odd, 60.00, 50.00, 5.00, tax_status is none that is known",
        "net, 60.00, 50.00, 55.00, amount_total is less than its parts",
        "net, 9.50, 0.00, 0.00, 'amount_net is nothing, and there is tax'",
        "tax-free, 60.00, 50.00, 5.00, 'tax_status is of no tax, and amount_net says there is'"
    })
    void feed_shopwareTaxStatusThatDoesNotFit_isNotSent(
            String status, String total, String net, String shipping, String reason)
            throws IOException {
        feed(taxed(status, total, net, shipping));

        assertNotSent(reason);
    }

    private static String taxed(String status, String total, String net, String shipping) {
        return SHOPWARE.replace(";order_state", ";order_state;tax_status")
                .replace(";completed", ";completed;" + status)
                .replace("64.89", total)
                .replace("54.53", net)
                .replace("4.99", shipping);
    }

    private static String shopify(String status, String refunded) {
        return SHOPIFY.replace(",paid,", "," + status + ",")
                .replace("shopify_payments,0.00", "shopify_payments," + refunded);
    }

    private static String shopware(String order, String payment) {
        return SHOPWARE.replace(";paid;", ";" + payment + ";").replace(";completed", ";" + order);
    }

    private void assertNotSent(String reason) {
        assertThat(findings)
                .extracting(OrderFinding::detail)
                .containsExactly("not sent: " + reason);
        assertThat(sent).isEmpty();
    }

    private void assertRefunded(String sum) {
        assertThat(findings).extracting(OrderFinding::detail).containsExactly("sent");
        assertThat(sent.getFirst().refunds())
                .extracting(refund -> refund.total().getAmount().toPlainString())
                .isEqualTo(sum.isEmpty() ? List.of() : List.of(sum));
    }

    @Test
    void feed_sameOrderTwiceInTheFile_isSentOnce() throws IOException {
        feed(SHOPIFY + SHOPIFY.substring(SHOPIFY.indexOf("#2417")));

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().order().lines()).hasSize(2);
    }

    @Test
    void feed_asHistory_isMarkedAndAsOfTheLastOrderOfTheExport() throws IOException {
        history = History.WITHOUT_POINTS;
        String later =
                SHOPIFY.substring(SHOPIFY.indexOf("#2417"))
                        .replace("#2417", "#2418")
                        .replace("6120047733918209871", "2")
                        .replace("2026-05-03 09:1", "2026-08-01 09:1");

        feed(SHOPIFY + later);

        assertThat(sent)
                .allSatisfy(
                        told -> {
                            assertThat(told.source().history()).isEqualTo(History.WITHOUT_POINTS);
                            assertThat(told.asOf().time()).isAfterOrEqualTo("2026-08-01T07:14:49Z");
                        });
    }

    @Test
    void feed_stoppedAnywhere_goesOnWithWhatWasNotHeard() throws IOException {
        busTakes = 130;
        assertThatThrownBy(() -> feed(orders(350))).isInstanceOf(UnavailableException.class);
        List<OrderReported> heard = sent.subList(0, 120);
        heard.forEach(
                told ->
                        here.hears(
                                told.order().orderId(),
                                told.order().customerId(),
                                told.order().total(),
                                Orders.eur("0.00"),
                                told.order().placedAt()));
        Set<String> before =
                heard.stream().map(told -> told.order().orderId()).collect(Collectors.toSet());
        busTakes = Integer.MAX_VALUE;
        sent.clear();

        feed(orders(350));

        assertThat(sent)
                .extracting(told -> told.order().orderId())
                .hasSize(351 - 120)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(before);
    }

    private static String orders(int more) {
        StringBuilder file = new StringBuilder(WOOCOMMERCE);
        String row = WOOCOMMERCE.substring(WOOCOMMERCE.indexOf("7311;7311"));
        for (int i = 1; i <= more; i++) {
            file.append(row.replace("7311;7311", i + ";" + i));
        }
        return file.toString();
    }

    @Test
    void feed_moreThanABatch_sendsEachOnce() throws IOException {
        feed(orders(350));

        assertThat(sent)
                .extracting(told -> told.order().orderId())
                .hasSize(351)
                .doesNotHaveDuplicates();
    }

    /** Whichever is heard first, the order stands for the same points, once. */
    private void assertBookedOnce(OrderReported table, OrderReported live) {
        assertThat(table.order().orderId()).isEqualTo(live.order().orderId());
        assertThat(table.order().number()).isEqualTo(live.order().number());
        assertThat(table.order().customerId()).isEqualTo(live.order().customerId());
        assertThat(table.order().placedAt()).isEqualTo(live.order().placedAt());
        assertThat(table.order().total()).isEqualTo(live.order().total());
        assertThat(table.order().shipping()).isEqualTo(live.order().shipping());
        assertThat(table.order().tax()).isEqualTo(live.order().tax());
        AccountId account = new AccountId(Orders.SHOP, String.valueOf(live.order().customerId()));
        HearOrders hear = new HearOrders(ledger, Orders.SHOP);
        for (OrderReported report : List.of(table, live, table)) {
            hear.hear(
                    report.order().orderId(),
                    OrderReport.of(report).orElseThrow(),
                    Orders.programme(),
                    NOW);
            assertThat(ledger.account(account).balance()).isPositive();
            assertThat(ledger.account(account).ordersRewarded()).isEqualTo(1);
        }
        long whole = ledger.account(account).balance();
        InMemoryPointsLedger alone = new InMemoryPointsLedger();
        new HearOrders(alone, Orders.SHOP)
                .hear(
                        live.order().orderId(),
                        OrderReport.of(live).orElseThrow(),
                        Orders.programme(),
                        NOW);
        assertThat(whole).isEqualTo(alone.account(account).balance());
    }

    private static OrderReported webhook(
            Platform platform, Map<String, String> headers, String body) {
        Translation translation =
                PlatformAdapter.of(platform)
                        .translator()
                        .translate(
                                new Delivery(
                                        platform,
                                        Orders.SHOP,
                                        headers,
                                        body.getBytes(StandardCharsets.UTF_8),
                                        NOW),
                                new ShopConnection(
                                        platform,
                                        List.of("secret"),
                                        null,
                                        null,
                                        ShopConnection.CustomerKey.NUMBER));
        return (OrderReported) ((Translation.Understood) translation).events().getFirst();
    }

    /** Takes so many events, and then answers no more. */
    private void publish(List<ShopEvent> events) {
        synchronized (sent) {
            if (sent.size() >= busTakes) {
                throw new UnavailableException("the bus does not answer");
            }
            events.forEach(it -> sent.add((OrderReported) it));
        }
    }

    private void feed(String text) throws IOException {
        ExportOptions options =
                new ExportOptions(Orders.SHOP, null, ZoneId.of("Europe/Berlin"), null, true);
        Path file = write(text);
        new Reconciliation(
                        here,
                        null,
                        new TemporaryLines(),
                        new Feeding(this::publish, customers, history, () -> customerKey),
                        NOW)
                .reconcile(Reconciliation.recognise(file, options), options, new Heard());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "export", ".csv"), text);
    }

    private final class Heard implements ReconcileOrders.Listener {

        @Override
        public void recognised(String what) {
            // Which platform it is, other tests see.
        }

        @Override
        public void found(OrderFinding finding) {
            findings.add(finding);
        }

        @Override
        public void progressed(String how) {
            // Nobody watches.
        }
    }
}
