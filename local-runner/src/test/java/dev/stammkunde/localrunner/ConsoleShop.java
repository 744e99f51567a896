package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.browser.Browser;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The shop whose team works with the console: its settings, a birthday campaign, a purchase of
 * April and one of May, and the runner on which all of it is, on 2 June.
 */
record ConsoleShop(LocalRunner runner, RunnerClient client, BrowsedConsole console)
        implements AutoCloseable {

    static final String ADMIN = "/admin/shops/demo-shop";

    /** Would run if it ever became markup. */
    static final String EVIL = "<img src=x onerror=window.refused.push(1)>";

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-04-29T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Starts browser and runner, and lets the shop's spring pass. */
    static ConsoleShop open() throws Exception {
        var browser = Browser.start();
        var runner =
                LocalRunner.start(
                        Options.inMemory(
                                        SeasonsTemplate.in(
                                                Files.createTempDirectory("console-shop"), ROOT))
                                .withClock(START));
        var shop =
                new ConsoleShop(
                        runner,
                        new RunnerClient(runner.address()),
                        new BrowsedConsole(browser, runner.address()));
        shop.setUp();
        shop.buy();
        return shop;
    }

    private void setUp() throws Exception {
        send(
                "PUT",
                ADMIN + "/finance-settings",
                """
                {"legalEntity": "Teeladen GmbH", "currency": "EUR", "valuePerPoint": "0.01", "budgetPerMonth": "100.00",
                 "postings": {"consultant": 1001, "client": 7, "chart": "03", "fiscalYearStartMonth": 1, "accountLength": 4,
                  "accounts": {"revenue": "8400", "contract-liability": "1710", "provision-cost": "4950", "provision": "0970",
                   "reward-cost": "4600", "reward-clearing": "1792"}}}""");
        send(
                "PUT",
                ADMIN + "/mail-settings",
                """
                {"sender": {"address": "post@shop.example", "name": "Teeladen"},
                 "brand": {"name": "Teeladen", "url": "https://shop.example", "imprint": "Teeladen GmbH, Weg 1, 10115 Berlin"}}""");
        send(
                "POST",
                ADMIN + "/campaigns",
                """
                {"id": "geburtstag", "name": "Geburtstag", "topic": "birthday", "rule": {"kind": "BIRTHDAY", "noticeDays": 0},
                 "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
                 "contents": {"main": {"de": {"template": "birthday"}}}}""");
    }

    private void buy() throws Exception {
        hear(
                "order.paid",
                """
                "id": "1001", "number": "1001", "currency": "EUR", "placedAt": "%1$s", "paidAt": "%1$s",
                "customer": {"id": "c-1", "email": "anna@shop.example", "birthday": "1990-06-01", "givenName": "Anna", "familyName": "%2$s"},
                "lines": [{"id": "1", "productId": "tea", "quantity": 1, "listed": "119.00", "paid": "119.00", "tax": "19.00"}],
                "total": "119.00", "tax": "19.00\""""
                        .formatted(START, EVIL));
        try (var shop = new MailShop(runner)) {
            shop.customer("c-2", "\"birthday\": \"1980-06-10\"");
            shop.customer("c-3", "\"birthday\": \"1980-06-15\"");
            client.moveTo(Instant.parse("2026-05-04T08:00:00Z"));
            shop.purchase("c-2", "1002", runner.clock().instant());
        }
        client.moveTo(Instant.parse("2026-06-02T08:00:00Z"));
    }

    /** Calls the API as an administrator, which must succeed. */
    HttpResponse<String> send(String method, String path, String body) throws Exception {
        var token = client.signIn("setter", "admin");
        var answer =
                client.send(
                        method, path, body, token[0], token[1], "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private void hear(String type, String data) throws Exception {
        var now = runner.clock().instant();
        var body =
                "{\"type\": \"%s\", \"timestamp\": \"%s\", \"data\": {%s}}"
                        .formatted(type, now, data);
        try (var sender = HttpClient.newHttpClient()) {
            var answer =
                    sender.send(
                            new StandardWebhook("msg_" + type, now, body).request(runner.address()),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        }
        assertThat(runner.awaitIdle(PATIENCE)).isTrue();
    }

    @Override
    public void close() {
        console.close();
        client.close();
        runner.close();
    }
}
