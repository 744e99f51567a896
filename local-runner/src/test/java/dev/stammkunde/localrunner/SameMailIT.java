package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What marketing sees before is what customers find, to the character. */
final class SameMailIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();

    /** A Monday, at nine in Berlin. */
    private static final Instant MONDAY = Instant.parse("2026-10-05T07:00:00Z");

    private static final Instant AFTERWARDS = Instant.parse("2026-10-05T10:00:00Z");
    private static final String NEWS = MailShop.CAMPAIGNS + "/news";
    private static final String SHOP = "https://tee.example";

    /** A reader's own links. Nobody may try those of others, so these lead to the shop there. */
    private static final Pattern OWN =
            Pattern.compile("https?://[^\\s\"<>]+/mail/(unsubscribe|preferences)/[^\\s\"<>]+");

    /**
     * Blocks of the console, and what only its source can say. Of orders, codes and rewards a
     * preview shows samples.
     */
    private static final String BODY =
            """
            <mj-text mj-class="title">%1$s &amp; Co.</mj-text>
            {{> greeting}}
            <mj-text>%1$s {{points points.available}}<br>„%2$s“</mj-text>
            <!-- for colleagues -->
            <mj-table><tr><td><b>{{customer.givenName}}</b></td><td align="right">2</td></tr></mj-table>
            <mj-spacer height="12px" />
            {{#if customer.familyName}}<mj-text>{{customer.familyName}}</mj-text>{{/if}}
            {{#if gift.code}}<mj-text>{{gift.code}}</mj-text>{{/if}}
            <mj-image src="https://tee.example/a.png?a=1&amp;b=2" alt="%2$s" />
            <mj-divider />
            <mj-button href="{{shop.url}}/neu?von=mail&amp;x=1">%2$s</mj-button>""";

    @TempDir Path folder = Path.of("");

    @Test
    void mail_ofEachVariantAndLanguage_isTheSameInPreviewTestAndMailbox() throws Exception {
        var options = Options.inMemory(SeasonsTemplate.in(folder, ROOT)).withClock(MONDAY);
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner)) {
            setUp(shop);
            var readers = IntStream.range(0, 8).mapToObj(i -> "reader-" + i).toList();
            for (var reader : readers) {
                shop.customer(reader, "\"language\": \"" + languageOf(reader) + '"');
            }
            shop.settle();
            var previews = new ArrayList<JsonNode>();
            for (var reader : readers) {
                var asked = "{\"customerId\": \"" + reader + "\"}";
                previews.add(shop.admin("POST", NEWS + "/preview", asked));
                shop.admin("POST", NEWS + "/test", asked);
                shop.settle();
            }
            var tests = shop.mailsTo("mira");

            shop.travelTo(AFTERWARDS);

            assertThat(previews)
                    .extracting(it -> it.path("language").asText() + it.path("variant").asText())
                    .as("variants and languages of the readers")
                    .contains("deplain", "deown", "enplain", "enown");
            assertThat(previews)
                    .extracting(it -> it.path("html").asText())
                    .as("a mail for each reader")
                    .allMatch(html -> html.contains("a=1&amp;b=2"))
                    .allMatch(html -> html.contains("Erika"));
            assertThat(tests).hasSameSizeAs(readers);
            for (int i = 0; i < readers.size(); i++) {
                assertSame(previews.get(i), tests.get(i));
                assertThat(OWN.matcher(tests.get(i).html()).find()).isFalse();
                assertDelivered(previews.get(i), shop.mailsTo(readers.get(i)));
            }
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    private static void assertDelivered(JsonNode preview, Collection<MailShop.Mail> mails) {
        assertThat(mails).hasSize(1);
        var mail = mails.iterator().next();
        assertThat(OWN.matcher(mail.html()).find()).as("their own links").isTrue();
        assertSame(
                preview,
                new MailShop.Mail(
                        mail.to(),
                        mail.subject(),
                        OWN.matcher(mail.html()).replaceAll(SHOP),
                        OWN.matcher(mail.text()).replaceAll(SHOP),
                        mail.headers(),
                        mail.at()));
    }

    private static void assertSame(JsonNode preview, MailShop.Mail mail) {
        assertThat(mail.subject()).as(mail.to()).isEqualTo(preview.path("subject").asText());
        assertThat(mail.html()).as(mail.to()).isEqualTo(preview.path("html").asText());
        // Lines break elsewhere where links are longer.
        assertThat(mail.text())
                .as(mail.to())
                .isEqualToNormalizingWhitespace(preview.path("text").asText());
    }

    private static String languageOf(String reader) {
        return Character.digit(reader.charAt(reader.length() - 1), 10) % 2 == 0 ? "de" : "en";
    }

    private static void setUp(MailShop shop) throws Exception {
        shop.admin(
                "PUT",
                "/admin/shops/demo-shop/mail-settings",
                """
                {"sender": {"address": "post@tee.example", "name": "Teeladen"},
                 "brand": {"name": "Teeladen", "url": "%s", "imprint": "Teeladen GmbH"},
                 "zone": "Europe/Berlin", "language": "de"}
                """
                        .formatted(SHOP));
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "news", "name": "Herbsttees", "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                 "timing": {"expression": "at(2026-10-05T11:00:00)", "zone": "Europe/Berlin"}, "topic": "news",
                 "contents": {"main": {"de": {"template": "newsletter", "subject": "Neu, {{customer.givenName}}", "body": "%s"},
                                       "en": {"template": "newsletter", "subject": "New, {{customer.givenName}}", "body": "%s"}}},
                 "split": {"variants": [{"id": "plain", "name": "Wie bisher"},
                  {"id": "own", "name": "Anders",
                   "contents": {"main": {"de": {"subject": "Ganz neu", "body": "%s"}, "en": {"subject": "Brand new"}}}}]}}
                """
                        .formatted(
                                body("Herbst", "Zum Shop"),
                                body("Autumn", "To the shop"),
                                body("Anders", "Hierher")));
    }

    private static String body(String one, String other) {
        return BODY.formatted(one, other).replace("\"", "\\\"").replace("\n", "\\n");
    }
}
