package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.receiveshopwebhook.Webhooks.Answer;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class ReceiveShopWebhookHandlerTest {

    private final Webhooks webhooks = new Webhooks();

    @ParameterizedTest
    @CsvSource({
        "shopify-orders-paid, OrderReported",
        "shopify-orders-updated-partially-refunded, OrderReported",
        "shopify-refunds-create, OrderRefunded",
        "shopify-customers-update, CustomerChanged",
        "shopify-customers-merge, CustomersMerged",
        "shopify-customers-redact, CustomerRedactionRequested",
        "woocommerce-order-created, OrderReported",
        "woocommerce-order-updated-refunded, OrderReported",
        "woocommerce-order-deleted, OrderCancelled",
        "woocommerce-customer-updated, CustomerChanged",
        "shopware-order-placed, OrderReported",
        "shopware-order-paid, OrderReported",
        "shopware-order-refunded, OrderReported",
        "shopware-customer-registered, CustomerChanged",
        "standard-order-paid, OrderReported",
        "standard-order-refunded, OrderRefunded",
        "standard-customer-updated, CustomerChanged",
        "standard-customer-merged, CustomersMerged"
    })
    void handleRequest_sampleOfEachPlatform_isPublished(String sample, String types) {
        Answer answer = webhooks.invokeSample(sample);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(webhooks.bus.types()).isEqualTo(List.of(types.split(";")));
        assertThat(webhooks.quarantine.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "shopify-signature-wrong, 401, urn:stammkunde:problem:signature-wrong",
        "shopify-unknown-shop, 404, urn:stammkunde:problem:unknown-shop",
        "shopware-timestamp-outside-tolerance, 401, urn:stammkunde:problem:timestamp-outside-tolerance"
    })
    void handleRequest_sampleToRefuse_isRefusedAndNotKept(String sample, int status, String type) {
        Answer answer = webhooks.invokeSample(sample);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().text("type")).isEqualTo(type);
        assertThat(answer.headers().text("content-type")).isEqualTo("application/problem+json");
        assertThat(webhooks.bus.published()).isEmpty();
        assertThat(webhooks.quarantine.size()).isZero();
    }

    @Test
    void handleRequest_ping_isAnswered200() {
        Answer answer = webhooks.invokeSample("woocommerce-ping");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(webhooks.bus.published()).isEmpty();
    }

    @Test
    void handleRequest_pingOnAnotherPlatform_isRefused() {
        Answer answer =
                webhooks.post("shopify", "demo-shopify", Map.of(), Webhooks.utf8("webhook_id=1"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void handleRequest_topicNotHandled_is200AndNothingElse() {
        Answer answer = webhooks.invokeSample("shopify-topic-not-handled");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().elements("events")).isEmpty();
        assertThat(webhooks.bus.published()).isEmpty();
        assertThat(webhooks.quarantine.size()).isZero();
    }

    @Test
    void handleRequest_priceThatIsNoNumber_isKeptAndTheFieldNamed() {
        Answer answer = webhooks.invokeSample("shopify-price-no-number");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("field")).isEqualTo("line_items[0].price");
        assertThat(answer.body()).doesNotContain("nineteen");
        assertThat(webhooks.quarantine.size()).isEqualTo(1);
        assertThat(webhooks.bus.published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"magento", "SHOPIFY", "..", ""})
    void handleRequest_unknownPlatform_is404(String platform) {
        Answer answer = webhooks.post(platform, "demo-shopify", Map.of(), Webhooks.utf8("{}"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void handleRequest_shopOfAnotherPlatform_is404() {
        byte[] body = Webhooks.payload("shopify", "order-paid");

        Answer answer = webhooks.post("shopify", "demo-woocommerce", Map.of(), body);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void handleRequest_busOrSecretsOut_is503AndTakenInLater() {
        webhooks.bus.setOut(true);
        assertThat(webhooks.invokeSample("shopify-orders-paid").status()).isEqualTo(503);
        webhooks.bus.setOut(false);
        assertThat(webhooks.invokeSample("shopify-orders-paid").status()).isEqualTo(200);

        webhooks.shops.setOut(true);
        Answer answer = webhooks.invokeSample("standard-order-paid");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().text("retry-after")).isEqualTo("30");
        webhooks.shops.setOut(false);
        assertThat(webhooks.invokeSample("standard-order-paid").status()).isEqualTo(200);
    }

    @Test
    void handleRequest_secretRotated_isAcceptedAtOnce() {
        webhooks.invokeSample("shopify-orders-paid");
        byte[] body = Webhooks.payload("shopify", "refund-amount-only");
        webhooks.shops.with("demo-shopify", Connections.of(Platform.SHOPIFY, "new", "old"));
        var delivery = Webhooks.shopify("refunds/create", body, Webhooks.NOW.plusSeconds(60));
        Map<String, String> headers =
                Map.of(
                        "x-shopify-topic",
                        "refunds/create",
                        "x-shopify-hmac-sha256",
                        Webhooks.base64Mac("new", body));

        WebhookOutcome outcome =
                webhooks.useCase()
                        .receive(
                                new Delivery(
                                        delivery.platform(),
                                        delivery.shopId(),
                                        headers,
                                        body,
                                        delivery.receivedAt()));

        assertThat(outcome).isInstanceOf(WebhookOutcome.Published.class);
    }

    @Test
    void handleRequest_replayAfterTheFix_publishesAndForgets() {
        Answer refused = webhooks.postShopify("orders/paid", Webhooks.utf8("{\"id\": 1}"));
        String id = refused.headers().text("stammkunde-quarantine-id");
        String replay = "{\"replay\": {\"shopId\": \"demo-shopify\", \"quarantineId\": \"%s\"}}";

        String stillWrong = webhooks.invoke(Webhooks.utf8(replay.formatted(id)));

        assertThat(stillWrong).contains("NotUnderstood").contains("currency");
        assertThat(webhooks.quarantine.size()).isEqualTo(1);

        var kept =
                Webhooks.shopify(
                        "orders/paid", Webhooks.payload("shopify", "order-paid"), Webhooks.NOW);
        String keptId =
                webhooks.quarantine.keep(kept, new Quarantine.Problem("$", "was not understood"));

        String answer = webhooks.invoke(Webhooks.utf8(replay.formatted(keptId)));

        assertThat(answer).contains("\"outcome\":\"Published\"").contains("OrderReported");
        assertThat(webhooks.bus.types()).containsExactly("OrderReported");
        assertThat(webhooks.quarantine.find("demo-shopify", keptId)).isEmpty();
        assertThat(webhooks.invoke(Webhooks.utf8(replay.formatted(keptId)))).contains("NotKept");
    }

    @Test
    void handleRequest_umlautsAndEmojiInTextBody_signatureIsOverUtf8() {
        String body = "{\"type\":\"shop.redaction_requested\",\"data\":{\"note\":\"Grüße 🎁\"}}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        Answer answer = webhooks.postShopify("app/uninstalled", bytes);

        assertThat(answer.status()).isEqualTo(200);
    }
}
