package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.receiveshopwebhook.Webhooks.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Each way in which an authentic body can be wrong names its field, and keeps the body. */
class BadInputTest {

    private final Webhooks webhooks = new Webhooks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": 6120047733918209871,|\"id\": null,|id",
                "\"id\": 6120047733918209871,|\"id\": \" \",|id",
                "\"currency\": \"EUR\"|\"currency\": \"EUX\"|currency",
                "\"currency\": \"EUR\"|\"currency\": \"XAU\"|currency",
                "\"total_price\": \"76.97\"|\"total_price\": \"76,97\"|total_price",
                "\"total_price\": \"76.97\"|\"total_price\": \"NaN\"|total_price",
                "\"total_price\": \"76.97\"|\"total_price\": \"1e300\"|total_price",
                "\"total_price\": \"76.97\"|\"total_price\": \"76.975\"|total_price",
                "\"total_price\": \"76.97\"|\"total_price\": \"-76.97\"|total_price",
                "\"total_price\": \"76.97\"|\"total_price\": {}|total_price",
                "\"price\": \"12.50\"|\"price\": true|line_items[1].price",
                "\"quantity\": 2|\"quantity\": -2|line_items[0].quantity",
                "\"quantity\": 2|\"quantity\": 2.5|line_items[0].quantity",
                "\"quantity\": 2|\"quantity\": \"zwei\"|line_items[0].quantity",
                "\"id\": 15820047733918209002|\"id\": 1.5|line_items[1].id",
                "\"line_items\": [|\"line_items\": 7, \"other\": [|line_items",
                "\"processed_at\": \"2026-05-03T09:14:49+02:00\"|\"processed_at\": \"gestern\"|processed_at"
            })
    void post_fieldOfAnOrderIsWrong_is422NamingIt(String good, String bad, String field) {
        String order = text("order-paid");
        assertThat(order).contains(good);

        Answer answer =
                webhooks.postShopify("orders/paid", Webhooks.utf8(replaced(order, good, bad)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().elements("errors").getFirst().text("field")).isEqualTo(field);
        assertThat(webhooks.quarantine.size()).isEqualTo(1);
        assertThat(webhooks.bus.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|$",
                "[]|$",
                "\"text\"|$",
                "{\"id\":1|$",
                "webhook_id=3|$",
                "{}|currency",
                "null|$"
            })
    void post_bodyOfAnotherShape_is422(String body, String field) {
        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8(body));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().elements("errors").getFirst().text("field")).isEqualTo(field);
        assertThat(webhooks.quarantine.size()).isEqualTo(1);
    }

    @Test
    void post_bodyOverOneMegabyte_is422AndKept() {
        String order =
                text("order-paid")
                        .replace("\"note\": null", "\"note\": \"" + "x".repeat(1_000_000) + "\"");

        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8(order));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(webhooks.quarantine.size()).isEqualTo(1);
    }

    @Test
    void post_topicHeaderMissing_is422() {
        byte[] body = Webhooks.payload("shopify", "order-paid");

        Answer answer =
                webhooks.post(
                        "shopify",
                        "demo-shopify",
                        Map.of("x-shopify-hmac-sha256", Webhooks.base64Mac(Webhooks.SECRET, body)),
                        body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().elements("errors").getFirst().text("field"))
                .isEqualTo("X-Shopify-Topic");
    }

    @Test
    void post_wrongBodyTwice_isKeptOnce() {
        webhooks.postShopify("orders/paid", Webhooks.utf8("{}"));
        webhooks.postShopify("orders/paid", Webhooks.utf8("{}"));

        assertThat(webhooks.quarantine.size()).isEqualTo(1);
    }

    @Test
    void post_wrongBodyWithWrongSignature_isNotKept() {
        Answer answer =
                webhooks.post(
                        "shopify",
                        "demo-shopify",
                        Map.of("x-shopify-hmac-sha256", "AAAA", "x-shopify-topic", "orders/paid"),
                        Webhooks.utf8("{}"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(webhooks.quarantine.size()).isZero();
    }

    private static String text(String name) {
        return new String(Webhooks.payload("shopify", name), StandardCharsets.UTF_8);
    }

    private static String replaced(String text, String good, String bad) {
        int at = text.indexOf(good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }
}
