package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * From an order of a shop to what another system hears of it, over the bus, queue and schedules.
 */
final class OutboundWebhooksIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();

    /** Near the real time, by which the tables of this machine forget deliveries. */
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final String WEBHOOKS = "/admin/shops/demo-shopify/webhooks";

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalRunner runner;
    private RunnerClient client;
    private String[] team;

    @BeforeEach
    void start() throws Exception {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
        team = client.signIn("mia", "marketing");
    }

    @AfterEach
    void stop() {
        client.close();
        runner.close();
        http.close();
    }

    private JsonNode ask(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(method, path, body, team);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return Json.read(response.body());
    }

    /** Adds an endpoint at the runner's own address and returns its secret. */
    private String endpoint(String id, String path) throws IOException, InterruptedException {
        ask(
                "POST",
                WEBHOOKS,
                "{\"id\":\"%s\",\"url\":\"%s\",\"events\":[\"points.booked\",\"points.expiring\"]}"
                        .formatted(id, runner.address().resolve(path)));
        return ask("POST", WEBHOOKS + "/" + id + "/secrets", "").path("secret").asText();
    }

    private void order() throws Exception {
        assertThat(
                        SampleEvent.webhook(ROOT, "shopify-orders-paid")
                                .post(http, runner.address())
                                .statusCode())
                .isEqualTo(200);
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private List<JsonNode> got(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(client.json(path).spliterator(), false).toList();
    }

    @Test
    void order_becomesASignedWebhookAndNoEndpointHoldsAnother() throws Exception {
        String secret = endpoint("erp", "/_webhooks/erp");
        endpoint("crm", "/_webhooks/crm/500");
        endpoint("old", "/_webhooks/old/410");

        order();

        List<JsonNode> got = got("/_webhooks/erp");
        assertThat(got).hasSize(1);
        JsonNode webhook = got.getFirst();
        assertThat(webhook.path("webhook-signature").asText())
                .isEqualTo("v1," + signature(secret, webhook));
        assertThat(Json.read(webhook.path("body").asText()).at("/data/points").asLong())
                .isEqualTo(47);
        assertThat(webhook.path("body").asText()).doesNotContain("@", "Mareike");
        assertThat(state("erp")).isEqualTo("DELIVERED");
        assertThat(state("crm")).isEqualTo("WAITING");
        assertThat(state("old")).isEqualTo("STOPPED");
        assertThat(ask("GET", WEBHOOKS + "/old/standing", "").path("disabledReason").asText())
                .isEqualTo("GONE");

        client.advance("P4D");
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
        team = client.signIn("mia", "marketing");

        assertThat(state("crm")).isEqualTo("EXHAUSTED");
        assertThat(got("/_webhooks/crm/500")).hasSize(10);
        assertThat(got("/_webhooks/old/410")).hasSize(1);
    }

    @Test
    void pointsThatAreLostSoon_areAWebhookOnceOnItsDay() throws Exception {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate tomorrow = START.atZone(berlin).toLocalDate().plusDays(1);
        LocalDate lost = START.atZone(berlin).toLocalDate().plusMonths(2).withDayOfMonth(1);
        Instant before = START.minus(Duration.ofDays(400)).truncatedTo(ChronoUnit.DAYS);
        ProgrammeFrom.put(
                client,
                "demo-shopify",
                "short",
                before,
                ProgrammeFrom.usual(ROOT)
                        .replace("default-1", "short")
                        .replace("2000-01-01T00:00:00Z", before.toString())
                        .replace(
                                "\"expiryMonths\":24",
                                "\"expiryMonths\":1,\"expiryWarnDays\":["
                                        + ChronoUnit.DAYS.between(tomorrow, lost)
                                        + ']'));
        endpoint("erp", "/_webhooks/erp");
        order();
        int booked = got("/_webhooks/erp").size();

        client.advance("PT30H");
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();

        List<JsonNode> got = got("/_webhooks/erp");
        assertThat(got).hasSize(booked + 1);
        JsonNode body = Json.read(got.getLast().path("body").asText());
        assertThat(body.path("type").asText()).isEqualTo("points.expiring");
        assertThat(body.path("timestamp").asText())
                .isEqualTo(tomorrow.atStartOfDay(berlin).toInstant().toString());
        assertThat(body.at("/data/expiresAt").asText())
                .isEqualTo(lost.atStartOfDay(berlin).toInstant().toString());
        assertThat(body.at("/data/points").asLong()).isEqualTo(47);
    }

    @Test
    void agreementThatEnds_isAWebhookOfItsPartnerAlone() throws Exception {
        endpoint("erp", "/_webhooks/erp");
        ask(
                "POST",
                "/admin/shops/demo-shopify/partners",
                """
                {"id":"bakery","name":"Bakery","contact":"Erika Beispiel","earnRate":1,
                 "term":{"from":"2026-01-01"},
                 "prices":{"currency":"EUR","issued":1,"redeemed":1},
                 "limits":{"perTransaction":500,"perDay":5000,"perCustomerAndDay":800}}
                """);
        ask(
                "POST",
                WEBHOOKS,
                """
                {"id":"till","partner":"bakery","url":"%s","events":["partner.agreement-ends"]}
                """
                        .formatted(runner.address().resolve("/_webhooks/till")));
        String secret = ask("POST", WEBHOOKS + "/till/secrets", "").path("secret").asText();

        ask("POST", "/admin/shops/demo-shopify/partners/bakery/archive", "");
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();

        JsonNode webhook = got("/_webhooks/till").getFirst();
        assertThat(webhook.path("webhook-signature").asText())
                .isEqualTo("v1," + signature(secret, webhook));
        assertThat(Json.read(webhook.path("body").asText()).at("/data/end").asText())
                .isEqualTo("ENDED");
        assertThat(got("/_webhooks/erp")).isEmpty();
    }

    private String state(String id) throws IOException, InterruptedException {
        return ask("GET", WEBHOOKS + "/" + id + "/deliveries", "")
                .at("/deliveries/0/state")
                .asText();
    }

    private static String signature(String secret, JsonNode webhook) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed =
                webhook.path("webhook-id").asText()
                        + '.'
                        + webhook.path("webhook-timestamp").asText()
                        + '.'
                        + webhook.path("body").asText();
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
