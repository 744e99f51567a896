package dev.stammkunde.localrunner.demo;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the café next door report some purchases, with a key that an administrator makes for it, and
 * members of the demo shop show their cards.
 */
public final class DemoPartners {

    private static final String SHOP = "/shops/demo-shop";
    private static final String CAFE = SHOP + "/partners/cafe";
    private static final String SHOP_KEY = "local-api-key";
    private static final List<String> AMOUNTS = List.of("4.20", "12.80", "3.60");

    private final HttpClient client;
    private final URI base;
    private final List<String> refused = new ArrayList<>();

    private DemoPartners(HttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    /**
     * Reports them once; where the café has a key already, nothing happens.
     *
     * @return what was refused, for people
     */
    public static List<String> load(URI base, Instant now) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var demo = new DemoPartners(client, base);
            demo.load(now);
            return demo.refused;
        } catch (IOException e) {
            return List.of("The partner of the demo cannot report: " + e.getMessage());
        }
    }

    private void load(Instant now) throws IOException, InterruptedException {
        var signedIn =
                send("POST", "/_local/sign-in", "", "{\"user\":\"ada\",\"groups\":[\"admin\"]}");
        var token = Json.read(signedIn.body()).path("token").asText("");
        if (token.isEmpty()) {
            return;
        }
        var made = send("POST", "/admin" + CAFE + "/api-keys", token, "{\"label\":\"Kasse\"}");
        if (made.statusCode() != 201) {
            return;
        }
        var key = Json.read(made.body()).path("key").asText();
        var members = DemoMember.make(now);
        for (int i = 0; i < AMOUNTS.size(); i++) {
            var number = number(members.get(i).id());
            var at = now.minus(Duration.ofHours(26 - i));
            report(key, "b-100" + i, earning(number, AMOUNTS.get(i), at));
            if (i == 0) {
                report(key, "b-2000", redeeming(number, at.plusSeconds(3_600)));
            }
        }
        check(
                send(
                        "PUT",
                        CAFE + "/transactions/b-1001/reversals/r-1",
                        key,
                        "{\"amount\":\"6.40\",\"occurredAt\":\"%s\"}".formatted(now)));
    }

    private String number(String customerId) throws IOException, InterruptedException {
        var answer =
                send("POST", SHOP + "/customers/" + customerId + "/member-token", SHOP_KEY, "");
        return Json.read(answer.body()).path("memberNumber").asText();
    }

    private static String earning(String number, String amount, Instant at) {
        return """
        {"kind":"EARN","memberNumber":"%s","amount":"%s","currency":"EUR","occurredAt":"%s"}
        """
                .formatted(number, amount, at);
    }

    private static String redeeming(String number, Instant at) {
        return """
        {"kind":"REDEEM","memberNumber":"%s","amount":"0.30","currency":"EUR","points":30,
         "occurredAt":"%s"}
        """
                .formatted(number, at);
    }

    private void report(String key, String id, String body)
            throws IOException, InterruptedException {
        check(send("PUT", CAFE + "/transactions/" + id, key, body));
    }

    private void check(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            refused.add(
                    "%s gave %d: %s"
                            .formatted(answer.uri().getPath(), answer.statusCode(), answer.body()));
        }
    }

    private HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
