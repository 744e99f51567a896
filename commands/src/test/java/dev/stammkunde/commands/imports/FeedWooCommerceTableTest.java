package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Orders in a table of WooCommerce are those of webhooks. */
final class FeedWooCommerceTableTest {

    private FedShop shop;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shop = new FedShop(folder);
    }

    @Test
    void feed_woocommerce_isTheOrderOfALaterWebhook() throws IOException {
        shop.feed(FedShop.WOOCOMMERCE);

        assertThat(shop.findings).extracting(OrderFinding::detail).containsExactly("sent");
        OrderReported told = shop.sent.getFirst();
        assertThat(told.order().customerId()).isEqualTo("42");
        assertThat(told.order().lines()).hasSize(2);
        assertThat(told.order().codes()).containsExactly("fruehling");
        OrderReported live =
                FedShop.webhook(
                        Platform.WOOCOMMERCE,
                        Map.of("x-wc-webhook-topic", "order.updated"),
                        Files.readString(
                                Path.of(
                                        System.getProperty("stammkunde.root", ".."),
                                        "functions/receive-shop-webhook/src/test/resources/woocommerce/order-completed.json")));
        assertThat(told.order()).isEqualTo(live.order());
        assertThat(told.payment()).isEqualTo(live.payment());
        shop.assertBookedOnce(told, live);
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
        shop.feed(FedShop.WOOCOMMERCE.replace(";completed;", ";" + status + ";"));

        OrderReported told = shop.sent.getFirst();
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
        shop.feed(FedShop.WOOCOMMERCE.replace(";completed;", ";" + status + ";"));

        shop.assertNotSent(reason);
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
        shop.feed(
                FedShop.WOOCOMMERCE
                        .replace(";completed;", ";" + status + ";")
                        .replace(";0.00;\"id", ";" + sum + ";\"id"));

        shop.assertRefunded(refunded);
    }

    @ParameterizedTest
    @CsvSource({"completed, false", "refunded, false", "cancelled, true", "failed, true"})
    void feed_woocommerceWithoutAColumnOfRefunds_sendsWhatCannotHaveAny(
            String status, boolean isSent) throws IOException {
        shop.feed(
                FedShop.WOOCOMMERCE
                        .replace(";refunded_total", "")
                        .replace(";0.00;\"id", ";\"id")
                        .replace(";completed;", ";" + status + ";"));

        if (isSent) {
            assertThat(shop.sent).hasSize(1);
        } else {
            shop.assertNotSent(
                    "refunded_total is not in the export, so nobody knows what went back");
        }
    }
}
