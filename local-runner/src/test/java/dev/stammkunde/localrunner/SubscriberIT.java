package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Who subscribes without being a customer gets newsletters, and gets them once as one. */
final class SubscriberIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Pattern CONFIRMATION =
            Pattern.compile("https?://[^\\s\"]+/mail/confirm/[^\\s\"]+");

    @Test
    void newsletter_toASubscriberWhoBecomesACustomer_comesOnceEach() throws Exception {
        var options =
                Options.inMemory(ROOT.resolve("template.yaml"))
                        .withClock(Instant.parse("2027-03-01T10:00:00Z"));
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner)) {
            shop.admin(
                    "PUT",
                    "/admin/shops/demo-shop/mail-settings",
                    """
                    {"sender": {"address": "post@hut.example", "name": "Hutladen"},
                     "brand": {"name": "Hutladen", "url": "https://hut.example", "colour": "#1a5fb4",
                      "imprint": "Hutladen GmbH\\nHutgasse 1\\n10115 Berlin", "address": "DU"}}
                    """);
            shop.askForOptIn("nora@example.org");
            shop.settle();
            confirm(shop);
            newsletter(shop, "march", "at(2027-03-03T10:00:00)");
            shop.travelTo(Instant.parse("2027-03-04T10:00:00Z"));

            assertThat(shop.mailsTo("nora")).hasSize(2);
            assertThat(shop.mailsTo("nora").getLast().subject()).isEqualTo("Neue Hüte");

            shop.customer("nora", "\"language\": \"de\"");
            shop.settle();
            newsletter(shop, "april", "at(2027-04-07T10:00:00)");
            shop.travelTo(Instant.parse("2027-04-08T10:00:00Z"));

            assertThat(shop.mailsTo("nora")).hasSize(3);
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    private static void confirm(MailShop shop) throws Exception {
        var link =
                CONFIRMATION
                        .matcher(shop.mailsTo("nora").getFirst().text())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow();
        var answer = shop.open("POST", link, "application/x-www-form-urlencoded", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void newsletter(MailShop shop, String id, String at) throws Exception {
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "%s", "name": "%s",
                 "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                 "timing": {"expression": "%s", "zone": "Europe/Berlin"}, "topic": "news",
                 "gift": {"points": 50},
                 "contents": {"main": {"de": {"template": "newsletter", "subject": "Neue Hüte",
                  "body": "<mj-text>Sie sind da.</mj-text>"}}}}
                """
                        .formatted(id, id, at));
    }
}
