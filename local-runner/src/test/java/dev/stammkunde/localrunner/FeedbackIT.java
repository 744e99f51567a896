package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Sends a shop's form and notes a call over HTTP: both are counted, and complaints open cases. */
final class FeedbackIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ADMIN = "/admin/shops/demo-shop/";
    private static final Pattern NAME = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void feedback_byFormAndPhone_isCountedByTopicAndAComplaintIsACase() throws Exception {
        var options =
                Options.inMemory(ROOT.resolve("template.yaml"))
                        .withClock(Instant.parse("2027-03-01T10:00:00Z"));
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner)) {
            var address = runner.address() + "/feedback/demo-shop";
            assertThat(shop.open("GET", address, FORM, "").statusCode()).isEqualTo(404);
            shop.admin(
                    "PUT",
                    ADMIN + "feedback-settings",
                    "{\"origins\": [\"https://shop.example\"]}");

            var page = shop.open("GET", address + "?order=4711", FORM, "");
            assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                    .endsWith("frame-ancestors https://shop.example");
            var name = NAME.matcher(page.body());
            assertThat(name.find()).isTrue();
            var sent =
                    "form="
                            + name.group(1)
                            + "&website=&topic=complaint&text=Das+Paket+kam+zu+sp%C3%A4t"
                            + "&order=4711&contact=anna%40example.org";
            shop.open("POST", address, FORM, sent);
            assertThat(shop.open("POST", address, FORM, sent).body()).contains("Danke für");
            shop.admin(
                    "POST",
                    ADMIN + "feedback",
                    "{\"id\": \"call-1\", \"channel\": \"PHONE\", \"text\": \"Die Lieferung war gut\"}");

            assertThat(shop.admin("GET", ADMIN + "feedback", "").path("feedback")).hasSize(2);
            await().atMost(LIMIT)
                    .untilAsserted(
                            () -> {
                                JsonNode total =
                                        shop.admin("GET", ADMIN + "topics", "").path("total");
                                assertThat(total.path("n").asInt()).isEqualTo(2);
                                assertThat(total.at("/topics/0/topic").asText())
                                        .isEqualTo("delivery");
                                assertThat(total.at("/topics/0/count").asInt()).isEqualTo(2);
                            });
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    assertThat(shop.admin("GET", ADMIN + "cases", "").path("cases"))
                                            .hasSize(1));
            JsonNode opened = shop.admin("GET", ADMIN + "cases", "").at("/cases/0");
            assertThat(opened.path("orderId").asText()).isEqualTo("4711");
            assertThat(
                            shop.admin("GET", ADMIN + opened.path("source").asText(), "")
                                    .path("contact")
                                    .asText())
                    .isEqualTo("anna@example.org");
        }
    }
}
