package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class ShopwareTranslationTest {

    private static final ShopConnection BY_NUMBER =
            new ShopConnection(
                    Platform.SHOPWARE, List.of("secret"), null, null, CustomerKey.NUMBER);

    @Test
    void translate_customersGoByNumber_orderAndRegistrationMeet() {
        ShopEvent.OrderReported paid =
                (ShopEvent.OrderReported)
                        translate(text("order-paid-floats-net"), BY_NUMBER).getFirst();
        ShopEvent.CustomerChanged registered =
                (ShopEvent.CustomerChanged)
                        translate(text("customer-registered"), BY_NUMBER).getFirst();

        assertThat(paid.order().customerId()).isEqualTo("20011");
        assertThat(registered.customerId()).isEqualTo("10077");
        assertThat(translate(text("customer-deleted"), BY_NUMBER)).isEmpty();
    }

    @Test
    void translate_partialRefundWithoutAmounts_namesWhatIsMissing() {
        String body =
                text("order-refunded-without-amounts")
                        .replace("state.refunded\"", "state.refunded_partially\"");

        assertThatThrownBy(() -> translate(body, Connections.of(Platform.SHOPWARE)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("data.payload.order.transactions");
    }

    @Test
    void translate_currencyNeitherSentNorSetUp_namesIt() {
        assertThatThrownBy(() -> translate(text("order-paid-currency-not-sent"), BY_NUMBER))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("data.payload[0].order.currency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "[{\"entity\": \"order\"}]", "{\"order\": null}", "null", "7"})
    void translate_paidWithoutOrder_failsLoudly(String payload) {
        String body =
                """
                {"data": {"event": "state_enter.order_transaction.state.paid", "payload": %s}}\
                """
                        .formatted(payload);

        assertThatThrownBy(() -> translate(body, Connections.of(Platform.SHOPWARE)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("data.payload");
    }

    @Test
    void translate_orderItselfCancelled_isACancellation() {
        String body =
                text("order-payment-cancelled")
                        .replaceFirst(
                                "\"technicalName\": \"open\"", "\"technicalName\": \"cancelled\"");

        assertThat(translate(body, Connections.of(Platform.SHOPWARE)).getFirst())
                .isInstanceOfSatisfying(
                        ShopEvent.OrderReported.class,
                        reported -> assertThat(reported.cancelled()).isTrue());
    }

    private static List<ShopEvent> translate(String body, ShopConnection shop) {
        Delivery delivery =
                new Delivery(
                        Platform.SHOPWARE,
                        "laden",
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        Webhooks.NOW);
        Translation translation =
                PlatformAdapter.of(Platform.SHOPWARE).translator().translate(delivery, shop);
        return ((Translation.Understood) translation).events();
    }

    private static String text(String name) {
        return new String(Webhooks.payload("shopware", name), StandardCharsets.UTF_8);
    }
}
