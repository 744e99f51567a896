package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** A customer's mails are as they were written until they agree to be tracked, and again after. */
final class TrackingIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CHOICES =
            "offered=news&topic=news&frequency=all&language=de&action=save&tracking-offered=yes";
    private static final String PIXEL = "/open.gif";

    @Test
    void mails_beforeAndAfterAnAgreementAndItsWithdrawal_areTrackedInBetweenOnly()
            throws Exception {
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
            shop.customer("anna", "\"language\": \"de\"");
            shop.settle();
            for (String day : List.of("02", "09", "16")) {
                newsletter(shop, day);
            }

            shop.travelTo(Instant.parse("2027-03-03T10:00:00Z"));
            var before = shop.mailsTo("anna").getLast();
            assertThat(before.html()).doesNotContain(PIXEL).doesNotContain("/_local/tracked/");

            save(shop, before, CHOICES + "&tracking=yes");
            shop.travelTo(Instant.parse("2027-03-10T10:00:00Z"));
            var tracked = shop.mailsTo("anna").getLast();
            assertThat(tracked.html()).contains(PIXEL).doesNotContain("no-track");
            assertThat(find(tracked.html(), "href=\"([^\"]+/mail/unsubscribe/[^\"]+)\""))
                    .doesNotContain("/_local/tracked/");
            shop.open("GET", find(tracked.html(), "src=\"([^\"]+/open.gif)\""), FORM, "");
            shop.settle();
            assertThat(recorded(shop)).contains("OPENED");

            save(shop, tracked, CHOICES);
            shop.travelTo(Instant.parse("2027-03-17T10:00:00Z"));
            assertThat(shop.mailsTo("anna").getLast().html()).doesNotContain(PIXEL);
            assertThat(consents(shop)).contains("TRACKING_CONSENT").contains("TRACKING_WITHDRAWAL");
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    private static void save(MailShop shop, MailShop.Mail mail, String form) throws Exception {
        var link = find(mail.html(), "href=\"([^\"]+/mail/preferences/[^\"]+)\"");
        assertThat(shop.open("POST", link, FORM, form).statusCode()).isEqualTo(200);
    }

    private static String recorded(MailShop shop) throws Exception {
        return shop.admin("GET", "/admin/shops/demo-shop/customers/anna/mails", "").toString();
    }

    private static String consents(MailShop shop) throws Exception {
        return shop.admin("GET", "/admin/shops/demo-shop/customers/anna/consents", "").toString();
    }

    private static String find(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(html).isTrue();
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
                  "body": "<mj-text>Da. <a href='https://hut.example/neu'>Hüte</a></mj-text>"}}}}
                """
                        .formatted(day));
    }
}
