package dev.stammkunde.collectfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackChannel;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;
import dev.stammkunde.surveys.testing.InMemoryFeedback;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The form as browsers and programs meet it. Runs the sample events of the function. */
final class CollectFeedbackHandlerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String NAME = "Zk3v9mJ1QxW7r2LbT8yHcA";

    private final InMemoryFeedback feedback = new InMemoryFeedback();
    private final InMemoryDocuments<String> documents =
            InMemoryDocuments.ofShops(new InMemoryAudit());
    private int names;
    private final CollectFeedbackHandler handler =
            new CollectFeedbackHandler(
                    new CollectFeedbackPorts(
                            MailSettingsJson::defaults,
                            new CachedFeedbackSettings(documents),
                            feedback,
                            () -> "name-of-a-form-" + ++names));

    @BeforeEach
    void open() {
        settings("{\"origins\":[\"https://shop.example\"]}");
    }

    private void settings(String document) {
        int version = documents.findLatestVersion("demo-shop").orElse(0) + 1;
        documents.save(
                "demo-shop",
                version,
                document,
                new Acting("mia", null, List.of("marketing"), NOW, "r" + version)
                        .did("demo-shop", new Deed("replace", "feedback-settings", "demo-shop")));
    }

    @Test
    void get_aShopWithAForm_asksForAllAndMayStandInItsFrames() throws IOException {
        JsonField page = get("order=4711%3Cb%3E&topic=price");

        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(page.at("headers").text("content-security-policy"))
                .contains("default-src 'none'")
                .endsWith("frame-ancestors https://shop.example");
        assertThat(page.at("headers").text("cache-control")).isEqualTo("no-store");
        assertThat(page.text("body"))
                .contains("name=\"form\" value=\"name-of-a-form-1\"")
                .contains("<option value=\"price\" selected>Preis</option>")
                .contains("value=\"4711&lt;b>\"")
                .contains("?lang=en&amp;topic=price&amp;order=4711%3Cb%3E")
                .doesNotContain("<script");
        assertThat(feedback.all()).isEmpty();
    }

    @Test
    void get_inEnglish_namesTopicsSo() throws IOException {
        assertThat(get("lang=en").text("body"))
                .contains("<option value=\"delivery\">Delivery</option>")
                .contains("Your feedback");
    }

    @Test
    void post_theForm_isKeptWithWhatItIsAbout() throws IOException {
        JsonField page = post("");

        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(page.text("body")).contains("Danke für");
        Feedback kept = feedback.all().getFirst();
        assertThat(kept.id()).isEqualTo(FeedbackId.ofForm("demo-shop", NAME));
        assertThat(kept.channel()).isEqualTo(FeedbackChannel.FORM);
        assertThat(kept.at()).isEqualTo(NOW);
        assertThat(kept.day()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(kept.said().language()).isEqualTo(Language.DE);
        assertThat(kept.said().text())
                .isEqualTo("Das Paket kam zu spät, und die Tasse ist kaputt.");
        assertThat(kept.author()).isEqualTo(new FeedbackAuthor(null, "4711", "anna@example.org"));
        assertThat(kept.tags()).containsExactlyInAnyOrder("complaint", "delivery", "quality");
        assertThat(kept.complaint()).isTrue();
    }

    @Test
    void post_twice_isOne() throws IOException {
        String first = post("").text("body");

        assertThat(post("").text("body")).isEqualTo(first);
        assertThat(feedback.all()).hasSize(1);
    }

    @Test
    void post_otherWordsFromTheSameForm_asksWhetherThatIsAnotherMessage() throws IOException {
        post("");

        JsonField page = post(form(NAME, "", "Noch etwas", "", ""));

        assertThat(page.text("body"))
                .contains("erste Nachricht ist gespeichert")
                .contains("\nNoch etwas</textarea>")
                .contains("value=\"name-of-a-form-1\"");
        assertThat(feedback.all()).hasSize(1);
        post(form("name-of-a-form-1", "", "Noch etwas", "", ""));
        assertThat(feedback.all()).hasSize(2);
    }

    @Test
    void post_whatOnlyAProgramFillsIn_isAnsweredTheSameAndNotKept() throws IOException {
        String kept = post("").text("body");

        JsonField page =
                post("form=another-name-of-it&website=x&text=Kauft+Uhren&topic=&order=&contact=");

        assertThat(page.text("body")).isEqualTo(kept);
        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(feedback.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, Hallo, '', '', Thema aus der Liste",
        "'', +, '', '', Bitte schreib",
        "'', Hallo, 4711%EF%BF%BD, '', keine Bestellnummer",
        "'', Hallo, '', anna, An diese Adresse"
    })
    void post_aWrongField_isSaidAndNothingIsLostOrKept(
            String topic, String text, String order, String contact, String problem)
            throws IOException {
        JsonField page = post(form(NAME, topic, text, order, contact));

        assertThat(page.integer("statusCode")).isEqualTo(422);
        assertThat(page.text("body"))
                .contains("aria-invalid=\"true\"")
                .contains("value=\"" + NAME + "\"")
                .contains(problem)
                .contains("name=\"contact\" value=\"" + contact + "\"");
        assertThat(feedback.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with%20blanks%20in%20it%20all", "%3Cscript%3E1234567890"})
    void post_aFormOfNoName_isSentOnceMoreAndNothingIsLost(String name) throws IOException {
        JsonField page = post(form(name, "", "Hallo", "", ""));

        assertThat(page.text("body"))
                .contains("noch nicht gespeichert")
                .contains("\nHallo</textarea>")
                .contains("value=\"name-of-a-form-1\"");
        assertThat(feedback.all()).isEmpty();
    }

    @Test
    void post_aTextOf100Kilobytes_isCutWhichThePageSays() throws IOException {
        String text = "%F0%9F%98%80" + "a".repeat(100_000);

        JsonField page = post(form(NAME, "", text, "", ""));

        String kept = feedback.all().getFirst().said().text();
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(5_000);
        assertThat(page.text("body")).contains("länger als 5.000 Zeichen");
    }

    @Test
    void post_moreThanAMebibyte_isNotRead() throws IOException {
        JsonField page = post(form(NAME, "", "a".repeat(1_100_000), "", ""));

        assertThat(page.integer("statusCode")).isEqualTo(413);
        assertThat(feedback.all()).isEmpty();
    }

    @Test
    void post_markup_isKeptAsTextAndShownEscaped() throws IOException {
        String script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";

        post(form(NAME, "", script, "", ""));
        JsonField again = post(form(NAME, "", script + "2", "", ""));

        assertThat(feedback.all().getFirst().said().text()).isEqualTo("<script>alert(1)</script>");
        assertThat(again.text("body")).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void any_aShopWithoutSettings_hasNoForm() throws IOException {
        for (String shop : List.of("another-shop", "no%20shop", "..")) {
            String event = read("page").replace("demo-shop", shop);
            JsonField page = send(event);
            assertThat(page.integer("statusCode")).isEqualTo(404);
            assertThat(page.at("headers").text("content-security-policy"))
                    .endsWith("frame-ancestors 'none'");
        }
        send(read("send").replace("demo-shop", "another-shop"));
        assertThat(feedback.all()).isEmpty();
    }

    @Test
    void post_settingsThatCannotBeUsed_isKeptByTheUsualTopics() throws IOException {
        settings("{\"origins\":[\"*\"]}");

        JsonField page = post("");

        assertThat(page.at("headers").text("content-security-policy"))
                .endsWith("frame-ancestors 'none'");
        assertThat(feedback.all()).hasSize(1);
    }

    @Test
    void head_theForm_hasNoBody() throws IOException {
        JsonField page = send(read("page").replace("\"GET", "\"HEAD"));

        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(page.text("body")).isEmpty();
    }

    private static String form(
            String name, String topic, String text, String order, String contact) {
        return "form=%s&website=&topic=%s&text=%s&order=%s&contact=%s"
                .formatted(name, topic, text, order, contact);
    }

    private JsonField get(String query) throws IOException {
        return send(read("page").replace("order=4711", query));
    }

    /** Sends a form; the sample where it is empty. */
    private JsonField post(String form) throws IOException {
        String event = read("send");
        String body = Json.parse(event).text("body");
        return send(form.isEmpty() ? event : event.replace(body, form));
    }

    private JsonField send(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return Json.parse(response.toString(StandardCharsets.UTF_8));
    }

    private static String read(String event) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/collect-feedback/" + event + ".json"));
    }
}
