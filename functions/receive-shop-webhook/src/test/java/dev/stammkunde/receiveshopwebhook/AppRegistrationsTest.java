package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** A shop of Shopware's installs the app. */
final class AppRegistrationsTest {

    private static final String NEW = "0123456789abcdef".repeat(4);
    private static final String OLD = "an-older-secret";
    private static final String QUERY =
            "shop-id=KIPf0Fz6BUkN&shop-url=http%3A%2F%2Fmy.shop.com&timestamp="
                    + Webhooks.NOW.getEpochSecond();

    private final Webhooks webhooks = new Webhooks();

    AppRegistrationsTest() {
        webhooks.shops.with("two", Connections.of(Platform.SHOPWARE, NEW, OLD));
    }

    @Test
    void register_signedWithTheNewestSecret_isGivenItAndAProof() {
        JsonField answer = get("shopware", "two", QUERY, mac(NEW, QUERY));

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        JsonField body = Json.parse(answer.text("body"));
        assertThat(body.text("proof"))
                .isEqualTo(mac(NEW, "KIPf0Fz6BUkN" + "http://my.shop.com" + "Stammkunde"));
        assertThat(body.text("secret")).isEqualTo(NEW);
        assertThat(body.text("confirmation_url"))
                .isEqualTo("https://api.example/webhooks/shopware/two");
        assertThat(webhooks.rhythms.find("two")).isEmpty();
    }

    @Test
    void register_asTheSampleDoes_isAnswered() {
        Webhooks.Answer answer = webhooks.invokeSample("shopware-app-registers");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("secret")).isEqualTo(Webhooks.SECRET);
    }

    @Test
    void register_signedWithAnOlderSecret_isToldNothing() {
        assertRefused(get("shopware", "two", QUERY, mac(OLD, QUERY)), 401);
    }

    @Test
    void register_queryWasChanged_isRefused() {
        assertRefused(get("shopware", "two", QUERY.replace("my.", "your."), mac(NEW, QUERY)), 401);
    }

    @Test
    void register_noSignature_isRefused() {
        assertRefused(get("shopware", "two", QUERY, ""), 401);
    }

    @Test
    void register_longAgo_isRefused() {
        String old = QUERY.replaceAll("timestamp=.*", "timestamp=1592398983");

        assertRefused(get("shopware", "two", old, mac(NEW, old)), 401);
    }

    @Test
    void register_timeIsNoNumber_isRefused() {
        String odd = QUERY.replaceAll("timestamp=.*", "timestamp=99999999999999999999999");

        assertRefused(get("shopware", "two", odd, mac(NEW, odd)), 401);
    }

    @Test
    void register_unknownShopOrPlatform_isRefused() {
        assertRefused(get("shopware", "nobody", QUERY, mac(NEW, QUERY)), 404);
        assertRefused(get("shopify", "demo-shopify", QUERY, mac(Webhooks.SECRET, QUERY)), 404);
        assertRefused(get("shopware", "demo-shopify", QUERY, mac(Webhooks.SECRET, QUERY)), 404);
        assertRefused(get("magento", "two", QUERY, mac(NEW, QUERY)), 404);
    }

    @Test
    void register_secretsAreOut_isToBeTriedAgain() {
        webhooks.shops.setOut(true);

        assertRefused(get("shopware", "two", QUERY, mac(NEW, QUERY)), 503);
    }

    @Test
    void confirm_signedWithTheShopsSecret_keepsNoCredentialsAndTheShopIsHeard() {
        String body =
                "{\"apiKey\":\"SWIARXBS\",\"secretKey\":\"Q1QyaUg3\",\"timestamp\":\"1592398983\","
                        + "\"shopUrl\":\"http://my.shop.com\",\"shopId\":\"KIPf0Fz6BUkN\"}";

        Webhooks.Answer answer =
                webhooks.post(
                        "shopware",
                        "two",
                        Map.of("shopware-shop-signature", mac(NEW, body)),
                        Webhooks.utf8(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("topic")).isEqualTo("app.registration.confirmed");
        assertThat(webhooks.quarantine.size()).isZero();
        assertThat(webhooks.rhythms.find("two")).isPresent();
    }

    private void assertRefused(JsonField answer, int status) {
        assertThat(answer.integer("statusCode")).isEqualTo(status);
        assertThat(answer.text("body")).doesNotContain(NEW, OLD, Webhooks.SECRET);
    }

    private JsonField get(String platform, String shop, String query, String signature) {
        byte[] event =
                JsonText.objectBytes(
                        json ->
                                json.text("routeKey", "GET /webhooks/{platform}/{shopId}")
                                        .text("rawPath", "/webhooks/" + platform + "/" + shop)
                                        .text("rawQueryString", query)
                                        .object(
                                                "headers",
                                                headers -> {
                                                    headers.text("host", "api.example");
                                                    headers.text("x-forwarded-proto", "https");
                                                    if (!signature.isEmpty()) {
                                                        headers.text(
                                                                "shopware-app-signature",
                                                                signature);
                                                    }
                                                })
                                        .object(
                                                "requestContext",
                                                context ->
                                                        context.text("requestId", "r-1")
                                                                .number(
                                                                        "timeEpoch",
                                                                        Webhooks.NOW.toEpochMilli())
                                                                .object(
                                                                        "http",
                                                                        http ->
                                                                                http.text(
                                                                                        "method",
                                                                                        "GET")))
                                        .object(
                                                "pathParameters",
                                                path ->
                                                        path.text("platform", platform)
                                                                .text("shopId", shop)));
        return Json.parse(webhooks.invoke(event));
    }

    private static String mac(String secret, String text) {
        return HexFormat.of()
                .formatHex(
                        Base64.getDecoder()
                                .decode(Webhooks.base64Mac(secret, Webhooks.utf8(text))));
    }
}
