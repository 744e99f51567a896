package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

/** The shop's team works with the console, in a browser, over the API as it is deployed. */
final class ConsoleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String FINANCE = "#/shops/demo-shop/finance";

    /** No block of the editor is known for what is in it. */
    private static final String SOURCE =
            "<mj-section padding=\"0\"><mj-column><mj-text >Hallo  {{customer.givenName}}</mj-text></mj-column></mj-section>";

    private static final List<String> PAGES =
            List.of(
                    "today",
                    "calendar",
                    "campaigns",
                    "campaigns/geburtstag",
                    "campaigns/geburtstag/mail",
                    "campaigns/geburtstag/review",
                    "campaigns/geburtstag/results",
                    "media",
                    "audiences",
                    "audiences/+new",
                    "customers",
                    "customers/c-1",
                    "insights",
                    "insights/cohorts",
                    "adjustments",
                    "cases",
                    "finance",
                    "finance/reconciliation",
                    "surveys",
                    "feedback",
                    "rewards",
                    "loyalty/tiers",
                    "loyalty/tiers/+new",
                    "loyalty/ladders",
                    "loyalty/ladders/+new",
                    "programme",
                    "programme/+draft",
                    "settings/notices",
                    "settings/mail",
                    "settings/webhooks",
                    "settings/connection",
                    "settings/keys",
                    "settings/team",
                    "settings/audit");

    private static ConsoleShop shop;
    private static LocalRunner runner;
    private static RunnerClient client;
    private static BrowsedConsole console;

    @BeforeAll
    static void start() throws Exception {
        shop = ConsoleShop.open();
        runner = shop.runner();
        client = shop.client();
        console = shop.console();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"de, April 2026, 2026-04, '1,19'", "en, May 2026, 2026-05, '0,40'"})
    @Timeout(180)
    void finance_onAPhoneByKeys_closesTheMonthAndFetchesItsJournal(
            String language, String name, String month, String provision) throws Exception {
        ConsoleStories.of(console, language, "Fiona").closesMonth(name, month, provision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    @Timeout(180)
    void support_onAPhoneByKeys_readsWhyAndGivesPoints(String language) {
        ConsoleStories.of(console, language, "Simon").readsWhyAndGivesPoints();
    }

    @ParameterizedTest
    @CsvSource({
        "de, birthday-2, c-2, 2026-06-10T10:00:00Z",
        "en, birthday-3, c-3, 2026-06-15T10:00:00Z"
    })
    @Timeout(180)
    void marketing_onAPhoneByKeys_startsABirthdayMailAndSeesWhatBecameOfIt(
            String language, String id, String customer, Instant later) throws Exception {
        ConsoleStories.of(console, language, "Mara").startsBirthdayMail(id, customer);
        await().atMost(PATIENCE).until(() -> !client.mails("").isEmpty());

        client.moveTo(later);

        ConsoleStories.of(console, language, "Mara").seesItWasSent(id);
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns/" + id + "/pause", "{}");
    }

    @Test
    void marketing_uploadsAPicture_describesItAndTheMailShowsIt() throws Exception {
        Path picture = Files.createTempDirectory("picture").resolve("Sommer.png");
        ImageIO.write(
                new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        console.renew("de");
        console.signIn("Mara", "#/shops/demo-shop/media");
        console.awaitText("Hier liegt noch kein Bild.");
        console.field("Bild hochladen").sendKeys(picture.toString());
        console.awaitText("Was es zeigt, auf Deutsch");
        console.assertAccessible("media-describe-de");
        console.type("Was es zeigt, auf Deutsch", "Vier Farben");
        console.type("Was es zeigt, auf Englisch", "Four colours");
        console.keys(Keys.ENTER);
        console.awaitText("Vier Farben");

        console.go("#/shops/demo-shop/campaigns/geburtstag/mail");
        console.press("Bild wählen oder hochladen");
        console.press("Wählen");

        await().atMost(PATIENCE).until(() -> value("Was das Bild zeigt").equals("Vier Farben"));
        String url = value("Bild über dem Text");
        assertThat(url).startsWith(runner.address() + "/media/demo-shop/").endsWith(".png");
        var served = client.get(url.substring(runner.address().toString().length()));
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("content-type")).contains("image/png");
        console.assertNothingRefused();
    }

    @Test
    void marketing_whoReviewsWhileAnotherSaves_getsBothChangesAndAnotherCount() throws Exception {
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns?state=PAUSED", compared("Plain", ""));
        console.renew("en");
        console.signIn("Mara", "#/shops/demo-shop/campaigns/compared/mail");
        console.choose("Edit", "Own");
        console.choose("Mail for", "step 2");
        console.type("Subject", "Only of step 2");
        console.go("#/shops/demo-shop/campaigns/compared/review");
        console.awaitText("German · step 2 · Own");
        shop.send(
                "PUT",
                ConsoleShop.ADMIN + "/campaigns/compared",
                compared("Corrected", "\"version\": 1, \"holdoutPercent\": 100,"));

        console.press("Save and start");

        console.awaitText("Somebody has changed the campaign in the meantime");
        console.awaitText("German · step 2 · Corrected");
        assertThat(console.text())
                .contains("Comparison › variants › 2 › Mail › 2 › German › subject")
                .doesNotContain("Both of you changed these fields");
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns/compared/archive", "{}");
    }

    @Test
    void marketing_whoAddsAVariantWhileAnotherRemovesOne_readsBothInWords() throws Exception {
        shop.send(
                "POST",
                ConsoleShop.ADMIN + "/campaigns?state=PAUSED",
                varied(compared("Plain", "")));
        console.renew("en");
        console.signIn("Mara", "#/shops/demo-shop/campaigns/varied/mail");
        console.press("Add a variant");
        console.type("Subject", "Of the third");
        console.go("#/shops/demo-shop/campaigns/varied/review");
        console.awaitText("Of the third");
        shop.send(
                "PUT",
                ConsoleShop.ADMIN + "/campaigns/varied",
                varied(compared("Plain", "\"version\": 1,"))
                        .replace(
                                "\"id\": \"own\", \"name\": \"Own\"",
                                "\"id\": \"other\", \"name\": \"Theirs\""));

        console.press("Save and start");

        console.awaitText("Both of you changed these fields");
        assertThat(console.text())
                .contains("“Plain”, “Own”, “Another”", "added: “Another”")
                .contains("“Plain”, “Theirs”", "added: “Theirs”", "removed: “Own”")
                .doesNotContain("\"id\"", "[object");
        console.assertReadable("two people's variants");
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns/varied/archive", "{}");
    }

    private static String varied(String compared) {
        return compared.replace("\"compared\"", "\"varied\"");
    }

    @Test
    void marketing_whoMovesARunWithChangesOnAnOlderVersion_keepsThem() throws Exception {
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns", letter(""));
        console.renew("en");
        console.signIn("Mara", "#/shops/demo-shop/campaigns/letter");
        console.type("Name", "Typed by Mara");
        shop.send(
                "PUT",
                ConsoleShop.ADMIN + "/campaigns/letter",
                letter("\"version\": 1, \"priority\": \"HIGH\","));

        console.go("#/shops/demo-shop/calendar?day=2026-06-24");
        console.press("Move");
        console.keys(Keys.ARROW_RIGHT);
        console.keys(Keys.ENTER);
        console.press("On to the review");

        console.awaitText("Somebody has changed the campaign in the meantime");
        console.awaitText("at(2026-06-25T10:00:00)");
        assertThat(console.text()).contains("Typed by Mara");
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns/letter/archive", "{}");
    }

    @Test
    void marketing_whoSwitchesBetweenBlocksAndSource_keepsTheSourceToTheByte() throws Exception {
        shop.send(
                "POST",
                ConsoleShop.ADMIN + "/campaigns?state=PAUSED",
                source("source", ODD_SOURCE));
        console.renew("en");
        console.signIn("Mara", "#/shops/demo-shop/campaigns/source/mail");
        for (int i = 0; i < 2; i++) {
            console.field("Edit as").sendKeys(Keys.ARROW_DOWN);
            console.awaitText("double braces");
            console.field("Edit as").sendKeys(Keys.ARROW_UP);
            console.awaitText("Source of its own");
        }
        console.type("Subject", "Only this");
        console.go("#/shops/demo-shop/campaigns/source/review");
        console.awaitText("Only this");

        console.press("Save and start");
        console.awaitText("The campaign is running.");

        var saved = shown("source").at("/contents/main/de");
        assertThat(saved.path("subject").asText()).isEqualTo("Only this");
        assertThat(saved.path("body").asText()).isEqualTo(ODD_SOURCE);
        assertThat(console.changedByBlocks(ODD_SOURCE + NO_MAIL)).isEmpty();
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns/source/archive", "{}");
    }

    @Test
    void marketing_whoChangesTheScheduleAndGoesElsewhere_findsItInTheDocument() throws Exception {
        shop.send(
                "POST",
                ConsoleShop.ADMIN + "/campaigns?state=PAUSED",
                source("schedule", "<mj-text>Da</mj-text>"));
        console.renew("en");
        console.signIn("Mara", "#/shops/demo-shop/campaigns/schedule");
        console.choose("How often", "weekly");
        console.choose("Weekday", "Friday");
        console.type("Time zone", "Europe/Vienna");
        console.choose("Quiet days", "on the first");
        console.go("#/shops/demo-shop/campaigns/schedule/mail");
        console.type("Subject", "Only this");
        console.go("#/shops/demo-shop/campaigns/schedule");

        assertThat(value("How often")).isEqualTo("weekly");
        assertThat(value("Weekday")).isEqualTo("FRI");
        assertThat(value("Time zone")).isEqualTo("Europe/Vienna");
        assertThat(value("Quiet days")).isEqualTo("AFTER");
        console.go("#/shops/demo-shop/campaigns/schedule/review");
        console.press("Save and start");
        console.awaitText("The campaign is running.");
        var timing = shown("schedule").path("timing");
        assertThat(timing.path("expression").asText()).isEqualTo("cron(0 9 ? * FRI *)");
        assertThat(timing.path("zone").asText()).isEqualTo("Europe/Vienna");
        assertThat(timing.path("quietDays").asText()).isEqualTo("AFTER");
        shop.send("POST", ConsoleShop.ADMIN + "/campaigns/schedule/archive", "{}");
    }

    /** What a mail can say and blocks do not know, with blanks that nobody would write. */
    private static final String ODD_SOURCE =
            "\t<!-- a <mj-text>b</mj-text> -->\r\n\r\n<mj-text>Da  &amp; dort</mj-text>  \n"
                    + "<mj-table>\n<tr><td>x</td></tr></mj-table>{{#if reward.name}}<mj-text>r</mj-text>"
                    + "<mj-text>s</mj-text>\r\n{{/if}}\n<mj-text\n align=\"left\">a<br>\u00a0b</mj-text>"
                    + "<mj-divider   border-width=\"1px\"/>\n\n{{> gift}} \n";

    /** What no mail can say, and somebody may be about to write. */
    private static final String NO_MAIL =
            "<![CDATA[ <mj-text>x</mj-text> ]]>\u2028<mj-unknown a='1'><mj-text>in</mj-text></mj-unknown>"
                    + "<MJ-TEXT>c</MJ-TEXT><?pi ?>{{{raw}}}<b>un</mj-text>< & \ud83d\ude00 ";

    private static String source(String id, String body) {
        return """
        {"id": "%s", "name": "Source", "topic": "news", "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
         "timing": {"expression": "at(2026-06-24T10:00:00)", "zone": "Europe/Berlin"},
         "contents": {"main": {"de": {"template": "newsletter", "body": %s}}}}"""
                .formatted(id, Json.write(body));
    }

    private static JsonNode shown(String id) throws Exception {
        return Json.read(shop.send("GET", ConsoleShop.ADMIN + "/campaigns/" + id, "").body())
                .path("campaign");
    }

    private static String letter(String more) {
        return """
        {%s "id": "letter", "name": "Letter", "topic": "news", "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
         "timing": {"expression": "at(2026-06-24T10:00:00)", "zone": "Europe/Berlin"},
         "contents": {"main": {"de": {"template": "newsletter", "body": "<mj-text>Da</mj-text>"}}}}"""
                .formatted(more);
    }

    private static String compared(String name, String more) {
        return """
        {%s "id": "compared", "name": "Compared", "topic": "news", "rule": {"kind": "WIN_BACK", "steps": [{"days": 60}, {"days": 90}]},
         "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
         "contents": {"main": {"de": {"template": "win-back-1"}}},
         "split": {"variants": [{"id": "plain", "name": "%s"},
          {"id": "own", "name": "Own", "contents": {"main": {"de": {"subject": "Own"}}}}]}}"""
                .formatted(more, name);
    }

    private static String value(String label) {
        return Objects.requireNonNullElse(console.field(label).getAttribute("value"), "");
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
    void campaign_otherTabsAndModesMeanwhile_keepWhatWasTyped() {
        console.renew("de");
        console.signIn("Mara", "#/shops/demo-shop/campaigns/geburtstag");
        console.choose("Wie oft", "monatlich");
        console.field("Tag des Monats").sendKeys(Keys.BACK_SPACE);
        console.awaitText("Bitte eine ganze Zahl von 1 bis 31 angeben.");
        console.awaitText("timing.expression");
        console.field("Tag des Monats").sendKeys("5");
        console.pressTab("Mail");
        console.choose("eigener Text");
        console.choose("Quelltext (MJML)");
        BrowsedConsole.write(console.source(), SOURCE);
        console.choose("Bausteine");
        console.awaitText("Diesen Teil kennen die Bausteine nicht.");
        console.choose("Quelltext (MJML)");

        assertThat(console.source().getAttribute("value")).isEqualTo(SOURCE);
        console.pressTab("Anlass und Empfänger");
        assertThat(value("Tag des Monats")).isEqualTo("5");
        console.assertNothingRefused();
    }

    @Test
    void feedback_aFilter_meansTheSameInListAndFile() throws Exception {
        for (String note :
                List.of(
                        "{\"id\": \"n-1\", \"channel\": \"PHONE\", \"text\": \"Kein Ton\"}",
                        "{\"id\": \"n-2\", \"channel\": \"CHAT\", \"text\": \"Sehr nett\"}")) {
            shop.send("POST", ConsoleShop.ADMIN + "/feedback", note);
        }
        console.renew("de");
        console.signIn("Simon", "#/shops/demo-shop/feedback?channel=PHONE");
        Path folder = console.keepDownloads();
        console.awaitText("Kein Ton");
        assertThat(console.text()).doesNotContain("Sehr nett");

        console.press("Als Tabelle herunterladen");

        Path file = folder.resolve("feedback.csv");
        await().atMost(PATIENCE).until(() -> Files.exists(file));
        assertThat(Files.readString(file)).contains("Kein Ton").doesNotContain("Sehr nett");
    }

    @Test
    void customers_namesThatAreMarkup_areTextAndNothingRuns() {
        console.renew("en");
        console.signIn("Simon", "#/shops/demo-shop/customers?search=anna");

        console.awaitText(ConsoleShop.EVIL);
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
}
