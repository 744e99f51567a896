package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The shop {@code demo-shop} of a runner and its marketer: what a shop tells by webhook, what
 * marketing asks for through the admin API, and what customers find in their mailboxes.
 */
final class MailShop implements AutoCloseable {

    static final String CAMPAIGNS = "/admin/shops/demo-shop/campaigns";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final LocalRunner runner;

    MailShop(LocalRunner runner) {
        this.runner = runner;
    }

    /** Signs a marketer in; anew for each request, since the clock leaves tokens behind. */
    private String token() throws IOException, InterruptedException {
        var answer =
                send(
                        request("/_local/sign-in")
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"user": "mira", "email": "mira@example.org",
                                                 "groups": ["marketing", "support"]}
                                                """)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body()).path("token").asText();
    }

    /** One mail in the mailbox. */
    record Mail(String to, String subject, String html, String text, JsonNode headers, Instant at) {

        String header(String name) {
            for (var header : headers.properties()) {
                if (header.getKey().equalsIgnoreCase(name)) {
                    return header.getValue().asText();
                }
            }
            return "";
        }
    }

    /** Tells of a customer who confirmed an opt-in two years ago. */
    void customer(String id, String fields) throws Exception {
        customer(id, id + "@example.org", fields);
    }

    /** Tells of the same customer, who has an address of any name. */
    void customer(String id, String email, String fields) throws Exception {
        person(id, email, "Erika", fields);
    }

    /** Tells of such a customer, who has any name. */
    void person(String id, String email, String givenName, String fields) throws Exception {
        var at = Instant.now(runner.clock());
        webhook(
                "customer.updated",
                at,
                """
                {"id": "%s", "email": "%s", "givenName": "%s", "familyName": "Beispiel",
                 "marketingConsent": {"state": "subscribed", "level": "double_opt_in", "origin": "footer",
                  "at": "2024-11-01T12:00:00+01:00"}, "updatedAt": "%s", %s}
                """
                        .formatted(id, email, givenName, at, fields));
    }

    /** Tells that a customer paid an order. */
    void purchase(String customer, String order, Instant at) throws Exception {
        webhook(
                "order.paid",
                at,
                """
                {"id": "%s", "currency": "EUR", "placedAt": "%s", "paidAt": "%s", "customer": {"id": "%s"},
                 "lines": [{"id": "1", "productId": "p-7", "sku": "HUT-7", "quantity": 1, "paid": "40.00", "tax": "6.39"}],
                 "total": "40.00", "tax": "6.39"}
                """
                        .formatted(order, at, at, customer));
    }

    /** Asks for an opt-in as the shop's own server does for a visitor who is not signed in. */
    void askForOptIn(String email) throws Exception {
        var answer =
                send(
                        request("/shops/demo-shop/opt-ins")
                                .header("Authorization", "Bearer local-api-key")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"email": "%s", "language": "de", "consentVersion": "1",
                                                 "consentText": "Ja, schickt mir Neuigkeiten.",
                                                 "source": "https://hut.example/newsletter"}
                                                """
                                                        .formatted(email))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** Tells what happened, in the shop's own words. */
    void webhook(String type, Instant at, String data) throws Exception {
        var body = "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}".formatted(type, at, data);
        var id = "msg_" + deliveries.incrementAndGet();
        var answer =
                http.send(
                        new StandardWebhook(id, Instant.now(runner.clock()), body)
                                .request(runner.address()),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** Calls the admin API as the marketer; the answer must be a success. */
    JsonNode admin(String method, String path, String json)
            throws IOException, InterruptedException {
        var answer = tryAdmin(method, path, json);
        assertThat(answer.statusCode()).as(path + ' ' + answer.body()).isBetween(200, 299);
        return Json.read(answer.body().isEmpty() ? "{}" : answer.body());
    }

    /** Calls the admin API as the marketer, whatever it answers. */
    HttpResponse<String> tryAdmin(String method, String path, String json)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Calls a public address of a mail. */
    HttpResponse<String> open(String method, String url, String contentType, String body)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", contentType)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Moves the clock, and returns when all that was due on the way is done. */
    void travelTo(Instant at) throws IOException, InterruptedException {
        var answer =
                send(
                        request("/_local/clock")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"instant\":\"" + at + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Waits until nothing is under way. */
    void settle() throws InterruptedException {
        assertThat(runner.awaitIdle(PATIENCE)).isTrue();
    }

    /** Returns a customer's mails, oldest first. */
    List<Mail> mailsTo(String customer) throws IOException, InterruptedException {
        var address = URLEncoder.encode(customer + "@example.org", StandardCharsets.UTF_8);
        return mails("/_local/mails.json?to=" + address);
    }

    /** Returns all mails, oldest first. */
    List<Mail> mails() throws IOException, InterruptedException {
        return mails("/_local/mails.json");
    }

    private List<Mail> mails(String path) throws IOException, InterruptedException {
        var mails = new ArrayList<Mail>();
        for (JsonNode mail : Json.read(send(request(path).GET()).body())) {
            var to = mail.path("to");
            mails.add(
                    new Mail(
                            to.isArray() ? to.path(0).asText() : to.asText(),
                            mail.path("subject").asText(),
                            mail.path("html").asText(),
                            mail.path("text").asText(),
                            mail.path("headers"),
                            Instant.parse(mail.path("time").asText())));
        }
        mails.sort((one, other) -> one.at().compareTo(other.at()));
        return mails;
    }

    /** Returns what failed for good. */
    JsonNode deadLetters() throws IOException, InterruptedException {
        return Json.read(send(request("/_local/dead-letters.json").GET()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(runner.address().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
