package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What comes in at the limits of HTTP, of queues and of tables counts, or is kept. */
final class EdgeIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static LocalRunner runner;
    private static RunnerClient client;

    @BeforeAll
    static void start() {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
        HTTP.close();
    }

    @Test
    void order_of3000LinesAndMoreThanAMegabyte_getsItsPoints() throws Exception {
        byte[] order = bytes(orderOfLines("many", 3_000));
        assertThat(order.length).isGreaterThan(1_300_000);

        HttpResponse<String> answer = deliver(order);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("OrderReported");
        assertThat(points("many").path("pending").asLong()).isEqualTo(3_000);
        assertThat(client.json("/_local/dead-letters")).isEmpty();
    }

    @Test
    void order_withACharacterThatQueuesRefuse_counts() throws Exception {
        ObjectNode order = orderOfLines("lena", 1);
        ((ObjectNode) order.path("customer")).put("first_name", "Lena\uFFFF");
        order.put("note", "\uFFFE");

        assertThat(deliver(bytes(order)).statusCode()).isEqualTo(200);

        assertThat(points("lena").path("pending").asLong()).isEqualTo(1);
        assertThat(get("/shops/demo-shopify/customers/lena").body()).contains("Lena\uFFFD");
        assertThat(client.json("/_local/dead-letters")).isEmpty();
    }

    @Test
    void order_thatIsNoUtf8_isKept() throws Exception {
        byte[] order = "{\"note\": \"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = deliver(order);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.read(answer.body()).path("kept").asBoolean()).isTrue();
    }

    @Test
    void id_of129Characters_isKeptAndNeverRead() throws Exception {
        HttpResponse<String> answer = deliver(bytes(orderOfLines("7".repeat(129), 1)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.read(answer.body()).path("field").asText()).isEqualTo("customer.id");
        assertThat(get("/shops/demo-shopify/customers/" + "7".repeat(129) + "/points").statusCode())
                .isEqualTo(400);
    }

    @Test
    void body_ofMoreThanLambdaTakes_is413() throws Exception {
        byte[] body =
                ("{\"note\": \"" + "x".repeat(6 * 1024 * 1024) + "\"}")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(deliver(body).statusCode()).isEqualTo(413);
    }

    /** An order of lines of 1.00 each with titles of 320 letters. */
    private static ObjectNode orderOfLines(String customer, int lines) throws IOException {
        String sample = "events/receive-shop-webhook/payloads/shopify-orders-paid.json";
        ObjectNode order = (ObjectNode) Json.read(Files.readString(ROOT.resolve(sample)));
        order.put("id", "order-of-" + customer.substring(0, 4));
        order.put("total_price", lines + ".00").put("subtotal_price", lines + ".00");
        order.put("total_tax", "0.00");
        order.putArray("shipping_lines");
        order.remove(
                List.of(
                        "total_shipping_price_set",
                        "total_price_set",
                        "subtotal_price_set",
                        "total_tax_set"));
        ((ObjectNode) order.path("customer")).put("id", customer);
        var items = order.putArray("line_items");
        for (int i = 0; i < lines; i++) {
            var item = items.addObject();
            item.put("id", 15_820_047_733_918L + i).put("product_id", 9_120_047_733_918L + i);
            item.put("sku", "ESP-" + i).put("title", "x".repeat(320)).put("quantity", 1);
            item.put("price", "1.00").put("total_discount", "0.00");
        }
        return order;
    }

    private static byte[] bytes(JsonNode json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> deliver(byte[] body) throws Exception {
        URI address = runner.address().resolve("/webhooks/shopify/demo-shopify");
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .header("X-Shopify-Topic", "orders/paid")
                                .header("X-Shopify-Hmac-Sha256", signature(body))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(runner.awaitIdle(Duration.ofSeconds(60))).isTrue();
        return answer;
    }

    private static String signature(byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        "local-webhook-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static JsonNode points(String customer) throws Exception {
        return Json.read(get("/shops/demo-shopify/customers/" + customer + "/points").body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.get(path, "Authorization", "Bearer local-api-key");
    }
}
