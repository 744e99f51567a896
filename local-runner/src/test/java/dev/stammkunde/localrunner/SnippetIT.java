package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.shops.Storefront;
import dev.stammkunde.testkit.browser.Browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A customer looks at their points on a page of the shop, in a browser, and redeems. */
final class SnippetIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String SHOP = "demo-shopify";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String EVIL = "<img src=x onerror=window.hacked=1><b>5 € Rabatt</b>";

    private static final String SHADOW = "document.querySelector('stammkunde-member').shadowRoot";

    private static final String VIOLATIONS =
            """
            axe.run({}).then(r => r.violations.flatMap(
              v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))""";

    private static LocalRunner runner;
    private static RunnerClient client;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
        var marketing = client.signIn("mira", "marketing");
        var settings =
                client.send(
                        "PUT",
                        "/admin/shops/" + SHOP + "/mail-settings",
                        """
                        {"version": 0, "sender": {"address": "post@shop.example", "name": "Shop"},
                         "brand": {"name": "Shop", "url": "https://shop.example", "imprint": "Shop"}, "memberOrigins": ["%s"]}
                        """
                                .formatted(Storefront.origin(runner.address())),
                        marketing[0],
                        marketing[1],
                        "Content-Type",
                        "application/json");
        assertThat(settings.statusCode()).as(settings.body()).isBetween(200, 201);
        offer("five-euros", 500, EVIL, marketing);
        offer("ten-euros", 1_000, "10 € Rabatt", marketing);
    }

    private static void offer(String id, long points, String title, String[] marketing)
            throws Exception {
        var created =
                client.post(
                        "/admin/shops/" + SHOP + "/rewards",
                        """
                        {"id": "%s", "name": "%s", "points": %d,
                         "benefit": {"kind": "AMOUNT_OFF", "amount": {"amount": "5.00", "currency": "EUR"}},
                         "cost": {"amount": "5.00", "currency": "EUR"}, "vat": "PRICE_REDUCTION",
                         "term": {"validDays": 30}, "texts": {"de": {"title": "%s"}}}
                        """
                                .formatted(id, id, points, title),
                        marketing[0],
                        marketing[1],
                        "Content-Type",
                        "application/json");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        browser.close();
        client.close();
        runner.close();
    }

    @BeforeEach
    void freshTab() throws IOException {
        browser.renew();
        browser.resize(320, 900);
        try (InputStream script = SnippetIT.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).as("axe-core").isNotNull();
            browser.addToEachPage(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void page_ofACustomer_showsAllAndRedeemsOnceHoweverOftenItIsPressed() throws Exception {
        give("7001", 600);
        show("7001", "");

        assertThat(text()).contains("600 Punkte", "10 € Rabatt", EVIL, "Ihnen fehlen noch 400");
        assertThat(browser.ask("String(window.hacked)")).isEqualTo("undefined");
        assertAccessible("page");
        browser.ask("(%s.querySelector('summary').click())".formatted(SHADOW));
        assertAccessible("at-the-till");
        press("Einlösen");
        assertAccessible("asked");
        browser.ask(
                "[...%s.querySelectorAll('dialog button')].filter(b => b.className == 'main').forEach(b => { b.click(); b.click(); b.click(); })"
                        .formatted(SHADOW));
        await().atMost(PATIENCE).until(() -> dialog().contains("Code: "));
        assertAccessible("redeemed");
        assertThat(dialog()).contains("Eingelöst", "Code kopieren");

        press("Schließen");
        await().atMost(PATIENCE).until(() -> text().contains("500 Punkte sind für Prämien"));
        assertThat(text()).contains("100 Punkte\n", "einlösbar · bis");
        assertThat(redemptionsOf("7001")).isEqualTo(1);
        assertAccessible("after");
    }

    @Test
    void token_thatHasExpired_isRenewedBeforeTheCustomerNotices() throws Exception {
        give("7002", 600);
        show("7002", "?lang=en");
        assertThat(text()).contains("600 points", "History");

        client.moveTo(runner.clock().instant().plus(Duration.ofMinutes(16)));
        press("Redeem");
        press("Yes, redeem");

        await().atMost(PATIENCE).until(() -> dialog().contains("Code: "));
        assertThat(dialog()).contains("Redeemed");
    }

    @Test
    void page_ofAnotherOrigin_isToldNothing() throws Exception {
        var token = Json.read(token(SHOP, "7001").body()).path("token").asText();

        assertThat(fetched("shop", "GET", token)).isEqualTo("told 200");
        assertThat(fetched("other", "GET", token)).isEqualTo("refused");
        // The shop's own pages may not do what the preflight does not name.
        assertThat(fetched("shop", "DELETE", token)).isEqualTo("refused");
        var preflight =
                client.options(
                        "/shops/" + SHOP + "/me/points",
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "GET");
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    /** Asks from a document without a policy, so that it is the API that refuses. */
    private static String fetched(String host, String method, String token) {
        browser.open(
                URI.create(
                        "http://%s.localhost:%d/snippet/stammkunde-member.js"
                                .formatted(host, runner.address().getPort())));
        return browser.ask(
                """
                fetch('%s/shops/%s/me/points', {method: '%s', headers: {authorization: 'Bearer %s'}}).then(r => 'told ' + r.status, e => 'refused')"""
                        .formatted(runner.address(), SHOP, method, token));
    }

    @Test
    void page_withoutSomebodySignedIn_saysSo() {
        openStorefront("7003", "");
        browser.ask(
                "(document.querySelector('stammkunde-member').getToken = async () => null, document.querySelector('stammkunde-member').setAttribute('token-url', '/none'))");

        await().atMost(PATIENCE).until(() -> text().contains("Nach der Anmeldung"));
        assertAccessible("signed-out");
    }

    @Test
    void refresh_afterAnotherCustomerSignedIn_showsTheirPoints() throws Exception {
        give("7005", 600);
        give("7006", 700);
        show("7005", "");
        var other = Json.read(token(SHOP, "7006").body()).path("token").asText();

        browser.ask(
                "(document.querySelector('stammkunde-member').getToken = () => '%s', document.querySelector('stammkunde-member').refresh())"
                        .formatted(other));

        await().atMost(PATIENCE).until(() -> text().contains("700 Punkte"));
    }

    @Test
    void theme_thatThePageChose_isThatWhateverTheReaderPrefers() throws Exception {
        give("7007", 700);
        show("7007", "");

        browser.ask("document.querySelector('stammkunde-member').setAttribute('theme', 'dark')");
        assertThat(colour("section")).isEqualTo("rgb(23, 23, 28)");
        // It changes gently.
        await().atMost(PATIENCE).until(() -> colour(".main").equals("rgb(156, 196, 255)"));
        assertAccessible("theme-dark");

        browser.preferDark(true);
        browser.ask("document.querySelector('stammkunde-member').setAttribute('theme', 'light')");
        assertThat(colour("section")).isEqualTo("rgb(255, 255, 255)");
    }

    private static String colour(String selector) {
        return browser.ask(
                "getComputedStyle(%s.querySelector('%s')).backgroundColor"
                        .formatted(SHADOW, selector));
    }

    @Test
    void page_inDarkColours_canBeReadToo() throws Exception {
        give("7004", 700);
        browser.preferDark(true);
        show("7004", "");

        assertAccessible("dark");
    }

    @Test
    void tokenAndNumber_ofWhoIsMergedAndThenErased_leadToWhoStaysAndThenToNobody()
            throws Exception {
        var issued = Json.read(token("demo-shop", "gone").body());
        hear(
                "customer.merged",
                "\"customerId\": \"stays\", \"mergedCustomerId\": \"gone\", \"mergedAt\": \"%s\""
                        .formatted(runner.clock().instant()));

        assertThat(points(issued).body()).contains("\"customerId\":\"stays\"");
        assertThat(till(issued).body()).contains("\"customerId\":\"stays\"");

        hear(
                "customer.redaction_requested",
                "\"requestId\": \"erase-1\", \"customerId\": \"stays\"");

        assertThat(points(issued).statusCode()).isEqualTo(401);
        assertThat(till(issued).statusCode()).isEqualTo(404);
        assertThat(token("demo-shop", "gone").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> token(String shop, String customer) throws Exception {
        return client.post(
                "/shops/" + shop + "/customers/" + customer + "/member-token",
                "",
                "Authorization",
                "Bearer local-api-key");
    }

    private static HttpResponse<String> points(JsonNode issued) throws Exception {
        return client.get(
                "/shops/demo-shop/me/points",
                "Authorization",
                "Bearer " + issued.path("token").asText());
    }

    private static HttpResponse<String> till(JsonNode issued) throws Exception {
        return client.get(
                "/shops/demo-shop/members/" + issued.path("memberNumber").asText(),
                "Authorization",
                "Bearer local-api-key");
    }

    private static void hear(String type, String data) throws Exception {
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
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private void show(String customer, String query) {
        openStorefront(customer, query);
        await().atMost(PATIENCE)
                .until(() -> text().contains("Prämien") || text().contains("Rewards"));
    }

    private void openStorefront(String customer, String query) {
        browser.open(
                URI.create(
                        Storefront.origin(runner.address())
                                + "/_storefront/"
                                + SHOP
                                + "/"
                                + customer
                                + query));
    }

    private static String text() {
        return browser.ask("(%s.querySelector('section')?.innerText ?? '')".formatted(SHADOW));
    }

    private static String dialog() {
        return browser.ask("(%s.querySelector('dialog')?.innerText ?? '')".formatted(SHADOW));
    }

    /** The last one that says so is that of the question, if one is asked. */
    private static void press(String label) {
        browser.ask(
                "[...%s.querySelectorAll('button')].filter(b => b.textContent == '%s').at(-1).click()"
                        .formatted(SHADOW, label));
    }

    /** Also looks at whether a page of 320 pixels has to be moved to be read. */
    private static void assertAccessible(String name) {
        assertThat(browser.askForTexts(VIOLATIONS)).isEmpty();
        assertThat(browser.ask("document.documentElement.scrollWidth <= 320")).isEqualTo("true");
        var pictures = System.getProperty("stammkunde.pictures", "");
        if (!pictures.isEmpty()) {
            try {
                Files.write(Path.of(pictures, name + ".png"), browser.picture());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static long redemptionsOf(String customer) throws Exception {
        var rewards =
                client.get(
                        "/shops/" + SHOP + "/customers/" + customer + "/points",
                        "Authorization",
                        "Bearer local-api-key");
        return Json.read(rewards.body()).path("reserved").asLong() / 500;
    }

    /** The customer is known to the runner by a purchase. */
    private static void give(String customer, long points) throws Exception {
        var code = "KNOWN-" + customer;
        PlayedCodes.make(client, SHOP, code);
        client.post(
                "/_local/shops/" + SHOP + "/orders",
                "{\"code\":\"%s\",\"customerId\":\"%s\"}".formatted(code, customer));
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
        var finance = client.signIn("fay", "finance");
        var given =
                client.post(
                        "/admin/shops/" + SHOP + "/customers/" + customer + "/adjustments",
                        "{\"points\": %d, \"reason\": \"Kulanz\"}".formatted(points),
                        finance[0],
                        finance[1],
                        "Idempotency-Key",
                        "give-" + customer,
                        "Content-Type",
                        "application/json");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
    }
}
