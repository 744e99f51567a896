package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/** The links of a mail that went to an address which the customer gave up. */
final class OldAddressIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void links_ofAMailToTheOldAddress_onlyObjectAndForThatAddressAlone() throws Exception {
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
            shop.customer("alt", "\"birthday\": \"1980-05-17\"");
            shop.settle();
            newsletter(shop, "03");
            newsletter(shop, "10");
            shop.travelTo(Instant.parse("2027-03-04T10:00:00Z"));
            var old = shop.mailsTo("alt").getLast();
            assertThat(shop.open("GET", link(old, "preferences"), FORM, "").body())
                    .contains("value=\"17\"");

            shop.customer("alt", "neu@example.org", "\"language\": \"de\"");
            shop.settle();

            assertThat(shop.open("GET", link(old, "preferences"), FORM, "").body())
                    .contains("nur abmelden")
                    .doesNotContain("<form");
            var saved =
                    shop.open(
                            "POST",
                            link(old, "preferences"),
                            FORM,
                            "offered=news&topic=news&frequency=all&language=en&action=save");
            assertThat(saved.statusCode()).isEqualTo(409);
            var header = old.header("List-Unsubscribe").replaceAll("[<>]", "");
            var left = shop.open("POST", header, FORM, "List-Unsubscribe=One-Click");
            assertThat(left.body()).contains("für keine andere");
            assertThat(evidence(shop)).contains("OBJECTION").contains("addressHash");

            shop.travelTo(Instant.parse("2027-03-11T10:00:00Z"));
            assertThat(shop.mailsTo("neu")).hasSize(1);
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    private static String evidence(MailShop shop) throws Exception {
        return shop.admin("GET", "/admin/shops/demo-shop/customers/alt/consents", "").toString();
    }

    private static String link(MailShop.Mail mail, String page) {
        var found =
                Pattern.compile("href=\"([^\"]+/mail/" + page + "/[^\"]+)\"").matcher(mail.html());
        assertThat(found.find()).as(mail.html()).isTrue();
        return found.group(1).replace("&amp;", "&").replace("&#x3D;", "=");
    }

    private static void newsletter(MailShop shop, String day) throws Exception {
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "march-%1$s", "name": "March %1$s",
                 "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                 "timing": {"expression": "at(2027-03-%1$sT10:00:00)", "zone": "Europe/Berlin"},
                 "topic": "news",
                 "contents": {"main": {"de": {"template": "newsletter", "subject": "Hüte",
                  "body": "<mj-text>Da.</mj-text>"}}}}
                """
                        .formatted(day));
    }
}
