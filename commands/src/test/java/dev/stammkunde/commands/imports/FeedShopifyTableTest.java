package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.finance.imports.OrderFinding.Kind;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** Orders in a table of Shopify are those of webhooks. */
final class FeedShopifyTableTest {

    private FedShop shop;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shop = new FedShop(folder);
    }

    @Test
    void feed_shopify_isTheOrderOfALaterWebhook() throws IOException {
        shop.feed(FedShop.SHOPIFY);

        OrderReported told = shop.sent.getFirst();
        assertThat(told.order().customerId()).isEqualTo("7203311846401377123");
        assertThat(told.payment())
                .isEqualTo(new Payment.Paid(Instant.parse("2026-05-03T07:15:02Z")));
        assertThat(told.refunds()).isEmpty();
        assertThat(told.order().lines())
                .extracting(line -> line.paid().getAmount().toPlainString())
                .containsExactly("35.82", "11.25");
        shop.assertBookedOnce(
                told,
                FedShop.webhook(
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
                FedShop.SHOPIFY
                        .substring(FedShop.SHOPIFY.indexOf("#2417"))
                        .replace("#2417", "#2418")
                        .replace("6120047733918209871", "2")
                        .replaceFirst(Pattern.quote(there), instead);
        shop.feed(FedShop.SHOPIFY + other);

        assertThat(shop.findings)
                .extracting(OrderFinding::kind, OrderFinding::detail)
                .containsExactlyInAnyOrder(
                        tuple(Kind.MISSING_HERE, "sent"),
                        tuple(Kind.MISSING_HERE, "not sent: " + reason));
        assertThat(shop.sent).hasSize(1);
    }

    @Test
    void feed_refundedShopifyOrder_tellsWhatWentBack() throws IOException {
        shop.feed(
                FedShop.SHOPIFY
                        .replace(",paid,", ",partially_refunded,")
                        .replace("shopify_payments,0.00", "shopify_payments,10.00"));

        assertThat(shop.sent.getFirst().payment()).isInstanceOf(Payment.Paid.class);
        assertThat(shop.sent.getFirst().refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.total()).isEqualTo(Orders.eur("10.00")));
    }

    @ParameterizedTest
    @CsvSource({"refunded, 0.00, 51.97", "refunded, 51.97, 51.97", "paid, 0.00, ''"})
    void feed_shopifyOrderThatWentBack_tellsHowMuch(String status, String sum, String refunded)
            throws IOException {
        shop.feed(shopify(status, sum));

        shop.assertRefunded(refunded);
    }

    @Test
    void feed_shopifyOrderOfWhichSomeWentBackAndNobodySaysHowMuch_isNotSent() throws IOException {
        shop.feed(shopify("partially_refunded", "0.00"));

        shop.assertNotSent(
                "Refunded Amount does not say how much went back, and the state says some did");
    }

    @Test
    void feed_orderOfWhichARefundWasHeardApart_isNamedAndNotSent() throws IOException {
        shop.here.hearsRefund(
                "6120047733918209871",
                "555",
                Orders.eur("11.25"),
                Instant.parse("2026-05-04T10:00:00Z"));

        shop.feed(shopify("partially_refunded", "11.25"));

        shop.assertNotSent(
                "refunds of it were heard already, and the export does not say which it counts");
    }

    private static String shopify(String status, String refunded) {
        return FedShop.SHOPIFY
                .replace(",paid,", "," + status + ",")
                .replace("shopify_payments,0.00", "shopify_payments," + refunded);
    }
}
