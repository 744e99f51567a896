package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stammkunde.testkit.browser.Browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The shop's team works with the console, in a browser, over the API as it is deployed. */
final class ConsoleIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-20T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Would run if it ever became markup. */
    private static final String EVIL = "<img src=x onerror=window.refused.push(1)>";

    private static final String ADMIN = "/admin/shops/demo-shop";
    private static final String FINANCE = "#/shops/demo-shop/finance";

    private static final List<String> PAGES =
            List.of(
                    "today",
                    "calendar",
                    "campaigns",
                    "campaigns/geburtstag",
                    "audiences",
                    "audiences/+new",
                    "customers",
                    "customers/c-1",
                    "adjustments",
                    "cases",
                    "finance",
                    "surveys",
                    "feedback",
                    "rewards",
                    "programme",
                    "settings/mail",
                    "settings/webhooks",
                    "settings/audit");

    private static LocalRunner runner;
    private static RunnerClient client;
    private static BrowsedConsole console;

    @BeforeAll
    static void start() throws Exception {
        var browser = Browser.start();
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        console = new BrowsedConsole(browser, runner.address());
        client = new RunnerClient(runner.address());
        send(
                "PUT",
                ADMIN + "/finance-settings",
                """
                {"legalEntity": "Teeladen GmbH", "currency": "EUR", "valuePerPoint": "0.01", "budgetPerMonth": "100.00"}""");
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
        hear(
                "order.paid",
                """
                "id": "1001", "number": "1001", "currency": "EUR", "placedAt": "%1$s", "paidAt": "%1$s",
                "customer": {"id": "c-1", "email": "anna@shop.example", "birthday": "1990-06-01", "givenName": "Anna", "familyName": "%2$s"},
                "lines": [{"id": "1", "productId": "tea", "quantity": 1, "listed": "119.00", "paid": "119.00", "tax": "19.00"}],
                "total": "119.00", "tax": "19.00\""""
                        .formatted(START, EVIL));
        client.moveTo(Instant.parse("2026-06-02T08:00:00Z"));
    }

    @AfterAll
    static void stop() {
        console.close();
        client.close();
        runner.close();
    }

    @Test
    void finance_opensTheLastMonth_closesItByKeys() {
        console.renew("de");
        console.signIn("Fiona", FINANCE);
        console.awaitText("Mai 2026");
        console.assertAccessible("finance-de");

        console.tabTo("Mai 2026");
        console.keys(Keys.ENTER);
        console.awaitText("Ledger, Konten und Bericht stimmen überein");
        console.assertAccessible("finance-month-de");
        console.tabTo("Monat abschließen");
        console.keys(Keys.ENTER);
        console.keys("2026-05");
        console.tabTo("Abschließen");
        console.keys(Keys.ENTER);

        console.awaitText("Der Monat ist abgeschlossen.");
        assertThat(console.text()).contains("report.json", "report-de.csv");
        console.assertNothingRefused();
    }

    @Test
    void support_readsWhyNoMailWentAndWhy119Points_andGives50More() {
        console.renew("de");
        console.signIn("Simon", "#/shops/demo-shop/customers");
        console.type("E-Mail-Adresse, Bestellnummer", "anna@shop.example");
        console.keys(Keys.ENTER);
        console.awaitText("c-1");
        console.tabTo("Anna");
        console.keys(Keys.ENTER);

        console.awaitText("119 Punkte für Ihre Bestellung 1001");
        console.awaitText("Mail der Kampagne „geburtstag“");
        assertThat(console.text()).contains("Nicht gesendet");
        console.assertAccessible("customer-de");
        console.tabTo("Punkte geben oder nehmen");
        console.keys(Keys.ENTER);
        console.type("Wie viele Punkte", "50");
        console.type("Grund", "Kulanz");
        console.tabTo("50 Punkte geben");
        console.keys(Keys.ENTER);

        console.awaitText("50 Punkte sind gutgeschrieben.");
        console.awaitText("+50 Punkte");
        console.assertNothingRefused();
    }

    @Test
    void marketing_writesABirthdayMail_triesItAndStartsIt() throws Exception {
        console.renew("de");
        console.signIn("Mara", "#/shops/demo-shop/calendar");
        console.awaitText("Juni 2026");
        console.assertAccessible("calendar-de");
        console.go("#/shops/demo-shop/campaigns");
        console.press("Neue Kampagne");
        console.press("Zum Geburtstag gratulieren");
        console.type("Kennung", "birthday-2");
        console.type("Wie viele Punkte", "200");
        console.press("Anlegen");
        console.awaitText("ruht");
        console.assertAccessible("campaign-de");

        console.pressTab("Mail");
        console.awaitText("Alles Gute zum Geburtstag");
        console.assertAccessible("campaign-mail-de");
        console.type("Kunde (E-Mail", "c-1");
        console.keys(Keys.ENTER);
        console.press("Testmail an mich");
        await().atMost(PATIENCE).until(() -> !client.mails("").isEmpty());
        console.pressTab("Prüfen und starten");
        console.press("Jetzt starten");
        console.awaitText("läuft");
        console.assertNothingRefused();
    }

    @Test
    void pages_ofAnAdministrator_areAccessible() {
        console.renew("de");
        console.signIn("Ada", "#/shops/demo-shop/today");
        for (String page : PAGES) {
            console.go("#/shops/demo-shop/" + page);
            console.assertAccessible(page.replaceAll("[^a-z]+", "-") + "-de");
        }
        console.choose("Sprache", "English");
        for (String page : PAGES) {
            console.go("#/shops/demo-shop/" + page);
            console.assertReadable(page + " in English");
        }
    }

    @Test
    void customers_namesThatAreMarkup_areTextAndNothingRuns() {
        console.renew("en");
        console.signIn("Simon", "#/shops/demo-shop/customers?search=anna");

        console.awaitText(EVIL);
        console.assertAccessible("customers-en");
        console.assertNothingRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void place_thatIsForOthers_isNotOfferedAndTheApiRefusesIt(String language) {
        console.renew(language);
        console.signIn("Simon", FINANCE);

        assertThat(console.menu()).doesNotContain("Finanzen", "Finance");
        assertThat(console.text()).containsAnyOf("für andere Gruppen", "for other groups");
        console.assertAccessible("hidden-" + language);
    }

    @Test
    void token_thatHasExpired_isRenewedUnseen() throws Exception {
        console.renew("en");
        console.signIn("Fiona", FINANCE);
        console.awaitText("May 2026");

        client.advance("PT2H");
        console.go("#/shops/demo-shop/finance/2026-05");

        console.awaitText("Ledger, accounts and report agree");
    }

    @Test
    void signOut_inOneTab_signsOutTheOther() {
        console.renew("en");
        console.signIn("Fiona", FINANCE);
        console.awaitText("May 2026");
        String first = console.window();
        console.openTab(FINANCE);
        console.awaitText("May 2026");

        console.press("Sign out");
        console.switchTo(first);

        console.awaitText("You are signed out.");
        console.assertNothingRefused();
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws Exception {
        var token = client.signIn("setter", "admin");
        var answer =
                client.send(
                        method, path, body, token[0], token[1], "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
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
        assertThat(runner.awaitIdle(PATIENCE)).isTrue();
    }
}
