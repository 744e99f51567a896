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
 * Lets members of the demo shop buy its membership at the counter: one stays, one cancels by
 * telephone, and one withdraws.
 */
public final class DemoMemberships {

    private static final String CUSTOMERS = "/admin/shops/demo-shop/customers/";

    private final HttpClient client;
    private final URI base;
    private final List<String> refused = new ArrayList<>();
    private String token = "";

    private DemoMemberships(HttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    /**
     * Sells them once; again, nothing changes.
     *
     * @return what was refused, for people
     */
    public static List<String> load(URI base, Instant now) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var demo = new DemoMemberships(client, base);
            demo.load(now);
            return demo.refused;
        } catch (IOException e) {
            return List.of("Members of the demo cannot buy: " + e.getMessage());
        }
    }

    private void load(Instant now) throws IOException, InterruptedException {
        var signedIn = send("/_local/sign-in", "", "{\"user\":\"sam\",\"groups\":[\"support\"]}");
        token = Json.read(signedIn.body()).path("token").asText("");
        if (token.isEmpty()) {
            return;
        }
        var members = DemoMember.make(now);
        sell(members.get(0).id(), "1001", now.minus(Duration.ofDays(40)));
        sell(members.get(1).id(), "1002", now.minus(Duration.ofDays(100)));
        say(members.get(1).id(), "CANCELLATION", now.minus(Duration.ofDays(9)));
        sell(members.get(2).id(), "1003", now.minus(Duration.ofDays(12)));
        say(members.get(2).id(), "WITHDRAWAL", now.minus(Duration.ofDays(4)));
    }

    private void sell(String customerId, String receipt, Instant at)
            throws IOException, InterruptedException {
        ask(
                customerId + "/memberships",
                """
                {"planId":"tea-friends","id":"Bon %s","paid":{"amount":"29.00","currency":"EUR"},
                 "at":"%s"}
                """
                        .formatted(receipt, at));
    }

    private void say(String customerId, String kind, Instant at)
            throws IOException, InterruptedException {
        ask(
                customerId + "/memberships/tea-friends/notices",
                """
                {"kind":"%s","reason":"Am Telefon","receivedAt":"%s"}
                """
                        .formatted(kind, at));
    }

    private void ask(String path, String body) throws IOException, InterruptedException {
        var answer = send(CUSTOMERS + path, "demo " + path, body);
        if (answer.statusCode() / 100 != 2) {
            refused.add("%s gave %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
    }

    private HttpResponse<String> send(String path, String key, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token).header("Idempotency-Key", key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
