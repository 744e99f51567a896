package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.receiveshopwebhook.Webhooks.Answer;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.shop.json.ShopEventJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    void post_fieldOfAnOrderIsWrong_isKeptAndNamed(String good, String bad, String field) {
        String order = text("order-paid");
        assertThat(order).contains(good);

        Answer answer =
                webhooks.postShopify("orders/paid", Webhooks.utf8(replaced(order, good, bad)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().text("field")).isEqualTo(field);
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
    void post_bodyOfAnotherShape_isKept(String body, String field) {
        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("field")).isEqualTo(field);
        assertThat(webhooks.quarantine.size()).isEqualTo(1);
    }

    @Test
    void post_keptForAPlatform_isAnswered200WithAllThatIsKnown() {
        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8("{}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().bool("kept")).isTrue();
        assertThat(answer.json().text("field")).isEqualTo("currency");
        assertThat(answer.json().text("problem")).isEqualTo("is missing");
        assertThat(answer.json().text("quarantineId"))
                .isEqualTo(answer.headers().text("stammkunde-quarantine-id"));
    }

    @Test
    void post_keptOfOurOwnApi_is422ForDevelopersToSee() {
        Answer answer = webhooks.postStandard(Webhooks.utf8("{\"type\": \"order.paid\"}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().elements("errors").getFirst().text("field")).isEqualTo("data");
        assertThat(answer.headers().text("stammkunde-quarantine-id")).hasSize(32);
        assertThat(webhooks.quarantine.size()).isEqualTo(1);
    }

    @Test
    void post_quarantineOut_isToComeAgain() {
        webhooks.quarantine.setOut(true);

        assertThat(webhooks.postShopify("orders/paid", Webhooks.utf8("{}")).status())
                .isEqualTo(503);
    }

    @Test
    void post_bodyThatIsNoUtf8_isKeptAsItCame() {
        byte[] body = "{\"note\": \"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = webhooks.postShopify("orders/paid", body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(
                        webhooks.quarantine
                                .find("demo-shopify", answer.json().text("quarantineId"))
                                .orElseThrow()
                                .body())
                .isEqualTo(body);
    }

    @Test
    void post_orderOfOneAndAHalfMegabytes_counts() {
        String order =
                text("order-paid")
                        .replace("\"note\": null", "\"note\": \"" + "x".repeat(1_500_000) + "\"");

        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8(order));

        assertThat(answer.json().elements("events")).isNotEmpty();
        assertThat(webhooks.quarantine.size()).isZero();
    }

    @Test
    void post_moreLinesThanABookingHolds_isKeptWithTheReason() {
        String line = "{\"id\": \"%05d%s\", \"quantity\": 1, \"price\": \"0.00\"},";
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_400; i++) {
            lines.append(line.formatted(i, "x".repeat(123)));
        }
        String order = text("order-paid").replace("\"line_items\": [", "\"line_items\": [" + lines);

        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8(order));

        assertThat(answer.json().text("problem")).contains("more lines than one booking can hold");
    }

    @Test
    void post_firstNameWithACharacterThatQueuesRefuse_countsWithoutIt() {
        String order =
                text("order-paid").replace("\"first_name\": \"", "\"first_name\": \"\\uffff");

        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8(order));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(webhooks.bus.published().stream().map(ShopEventJson::write))
                .anyMatch(event -> event.contains("\uFFFD"))
                .noneMatch(event -> event.contains("\uFFFF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": 6120047733918209871,",
                "\"id\": 15820047733918209002",
                "\"product_id\": 9120047733918209"
            })
    void post_idOf129Characters_isKeptAndNamed(String good) {
        String order = text("order-paid");
        assertThat(order).contains(good);
        String bad = good.replaceFirst("[0-9]+", "\"" + "7".repeat(129) + "\"");

        Answer answer =
                webhooks.postShopify("orders/paid", Webhooks.utf8(replaced(order, good, bad)));

        assertThat(answer.json().text("problem")).startsWith("must have 1 to 128 characters");
        assertThat(webhooks.bus.published()).isEmpty();
    }

    @Test
    void post_moreEventsThanOneDeliveryMaySay_isKeptAndPublishesNone() {
        String deleted =
                IntStream.rangeClosed(0, TakeIn.MOST_EVENTS)
                        .mapToObj("{\"entity\": \"customer\", \"primaryKey\": \"%d\"}"::formatted)
                        .collect(Collectors.joining(","));
        byte[] body =
                Webhooks.utf8(
                        "{\"data\": {\"event\": \"customer.deleted\", \"payload\": [%s]}}"
                                .formatted(deleted));
        byte[] code = Base64.getDecoder().decode(Webhooks.base64Mac(Webhooks.SECRET, body));

        Answer answer =
                webhooks.post(
                        "shopware",
                        "demo-shopware",
                        Map.of("shopware-shop-signature", HexFormat.of().formatHex(code)),
                        body);

        assertThat(answer.body()).contains("says more than 500 events");
        assertThat(webhooks.quarantine.size()).isEqualTo(1);
        assertThat(webhooks.bus.published()).isEmpty();
    }

    @Test
    void post_orderOfAThousandRefunds_isOneEvent() {
        String refunds =
                IntStream.rangeClosed(1, 1_000)
                        .mapToObj("{\"id\": %d, \"total\": \"-0.01\"}"::formatted)
                        .collect(Collectors.joining(","));
        String order =
                new String(
                        Webhooks.payload("woocommerce", "order-completed"), StandardCharsets.UTF_8);
        byte[] body =
                Webhooks.utf8(replaced(order, "\"refunds\": []", "\"refunds\": [" + refunds + "]"));

        webhooks.post(
                "woocommerce",
                "demo-woocommerce",
                Map.of(
                        "x-wc-webhook-signature",
                        Webhooks.base64Mac(Webhooks.SECRET, body),
                        "x-wc-webhook-topic",
                        "order.updated"),
                body);

        assertThat(webhooks.bus.types()).containsExactly("OrderReported");
    }

    @Test
    void post_idThatCouldNotBeRead_isKeptRatherThanTakenForAnother() {
        String order =
                replaced(
                        text("order-paid"),
                        "\"id\": 6120047733918209871,",
                        "\"id\": \"a\\ufffe\",");

        Answer answer = webhooks.postShopify("orders/paid", Webhooks.utf8(order));

        assertThat(answer.json().text("field")).isEqualTo("id");
    }

    @Test
    void post_topicHeaderMissing_isKept() {
        byte[] body = Webhooks.payload("shopify", "order-paid");

        Answer answer =
                webhooks.post(
                        "shopify",
                        "demo-shopify",
                        Map.of("x-shopify-hmac-sha256", Webhooks.base64Mac(Webhooks.SECRET, body)),
                        body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("field")).isEqualTo("X-Shopify-Topic");
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
