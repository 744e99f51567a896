package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Orders in a table of Shopware are those of webhooks. */
final class FeedShopwareTableTest {

    private static final String SHOPWARE =
            """
            id;order_number;customer_email;amount_total;line_items;order_date_time;currency;customer_number;payment_state;amount_net;shipping_total;order_state
            0190f1d2c4a77b0e9d2f3b6a5c480001;10423;k@example.org;64.89;2x 0190f1d2c4a77b0e9d2f3b6a5c48b001;2026-05-03T07:58:59.870+00:00;EUR;10077;paid;54.53;4.99;completed
            """;

    private FedShop shop;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shop = new FedShop(folder);
    }

    @Test
    void feed_shopware_isTheOrderOfALaterWebhook() throws IOException {
        shop.feed(SHOPWARE);

        shop.assertBookedOnce(
                shop.sent.getFirst(),
                FedShop.webhook(
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
        shop.feed(shopware(order, payment));

        assertThat(requireNonNull(shop.sent.getFirst().payment()).getClass().getSimpleName())
                .isEqualTo(told);
        assertThat(shop.sent.getFirst().cancelled()).isEqualTo(isCancelled);
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
        shop.feed(shopware(order, payment));

        shop.assertNotSent(reason);
    }

    @Test
    void feed_shopwareWithoutTheStateOfOrders_isNamedAndNotSent() throws IOException {
        shop.feed(SHOPWARE.replace(";order_state", "").replace(";completed", ""));

        shop.assertNotSent("order_state is not in the export");
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
        shop.feed(
                shopware("completed", payment)
                        .replace(";order_state", ";order_state;refunded_amount")
                        .replace(";completed", ";completed;" + sum));

        assertThat(shop.sent.getFirst().payment()).isInstanceOf(Payment.Paid.class);
        shop.assertRefunded(refunded);
    }

    @Test
    void feed_shopwareRefundedWithoutAColumnOfRefunds_tellsThatAllWentBack() throws IOException {
        shop.feed(shopware("completed", "refunded"));

        shop.assertRefunded("64.89");
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
        shop.feed(
                SHOPWARE.replace(";order_state", ";order_state;customer_guest")
                        .replace(";completed", ";completed;" + guest));

        assertThat(shop.sent.getFirst().order().customerId() == null).isEqualTo(isGuest);
    }

    @Test
    void feed_shopwareGuestOfWhomNobodyKnowsWhetherTheyAre_isNotSent() throws IOException {
        shop.feed(
                SHOPWARE.replace(";order_state", ";order_state;customer_guest")
                        .replace(";completed", ";completed;maybe"));

        shop.assertNotSent("customer_guest says neither yes nor no");
    }

    @Test
    void feed_shopwareWhoseWebhooksNameCustomersByAnything_isRefused() {
        shop.customerKey = ShopConnection.CustomerKey.ANY;

        assertThatThrownBy(() -> shop.feed(SHOPWARE))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("\"customerKey\": \"number\"");
        assertThat(shop.sent).isEmpty();
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
        shop.feed(taxed(status, total, net, shipping));

        Order order = shop.sent.getFirst().order();
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
        shop.feed(taxed(status, total, net, shipping));

        shop.assertNotSent(reason);
    }

    private static String taxed(String status, String total, String net, String shipping) {
        return SHOPWARE.replace(";order_state", ";order_state;tax_status")
                .replace(";completed", ";completed;" + status)
                .replace("64.89", total)
                .replace("54.53", net)
                .replace("4.99", shipping);
    }

    private static String shopware(String order, String payment) {
        return SHOPWARE.replace(";paid;", ";" + payment + ";").replace(";completed", ";" + order);
    }
}
