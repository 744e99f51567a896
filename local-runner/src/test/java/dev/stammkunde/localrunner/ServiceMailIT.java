package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mails that are no advertising, from their order to what support reads of them. */
final class ServiceMailIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CUSTOMER = "/admin/shops/demo-shop/customers/nora";
    private static final Pattern CONFIRMATION =
            Pattern.compile("https?://[^\\s\"]+/mail/confirm/[^\\s\"]+");

    /** A Sunday, at 23:00 in Berlin. */
    private static final Instant SUNDAY_NIGHT = Instant.parse("2027-02-28T22:00:00Z");

    @Test
    void serviceMail_onASundayNightAndAfterAnObjection_goesOutAtOnceWhereAdvertisingDoesNot()
            throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(SUNDAY_NIGHT);
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner)) {
            setUp(shop);
            shop.askForOptIn("nora@example.org");
            shop.settle();
            var optIn = shop.mailsTo("nora").getFirst();
            assertNoAdvertising(optIn);
            confirm(shop, optIn);

            newsletter(shop, "03");
            newsletter(shop, "10");
            shop.travelTo(Instant.parse("2027-03-04T10:00:00Z"));
            var header = shop.mailsTo("nora").getLast().header("List-Unsubscribe");
            shop.open("POST", header.replaceAll("[<>]", ""), FORM, "List-Unsubscribe=One-Click");
            shop.travelTo(Instant.parse("2027-03-14T22:00:00Z"));
            assertThat(shop.mailsTo("nora")).hasSize(2);

            var consent = evidence(shop);
            copy(shop, consent);
            copy(shop, consent);
            shop.settle();

            assertThat(shop.mailsTo("nora")).hasSize(3);
            var copy = shop.mailsTo("nora").getLast();
            assertThat(copy.at()).isBefore(Instant.parse("2027-03-14T22:10:00Z"));
            assertThat(copy.text())
                    .contains("Ja, schickt mir Neuigkeiten.", "https://hut.example/newsletter")
                    .contains("28. Februar 2027");
            assertNoAdvertising(copy);
            assertExplained(shop.admin("GET", CUSTOMER + "/mails", "").path("mails"));
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    @Test
    void campaign_thatNamesAClassOrATemplateOfServiceMail_isRefused() throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(SUNDAY_NIGHT);
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner)) {
            setUp(shop);
            var draft = draft("03");

            var named =
                    shop.tryAdmin(
                            "POST",
                            MailShop.CAMPAIGNS,
                            draft.replaceFirst("\\{", "{\"class\": \"SERVICE\", "));
            var optIn =
                    shop.tryAdmin(
                            "POST",
                            MailShop.CAMPAIGNS,
                            draft.replace("\"newsletter\"", "\"opt-in-request\""));
            var copy =
                    shop.tryAdmin(
                            "POST",
                            MailShop.CAMPAIGNS,
                            draft.replace("\"newsletter\"", "\"consent-copy\""));

            assertThat(named.statusCode()).as(named.body()).isEqualTo(422);
            assertThat(named.body()).contains("class");
            assertThat(optIn.statusCode()).as(optIn.body()).isEqualTo(422);
            assertThat(optIn.body()).contains("is not for campaigns");
            assertThat(copy.statusCode()).as(copy.body()).isEqualTo(422);
        }
    }

    private static void setUp(MailShop shop) throws Exception {
        shop.admin(
                "PUT",
                "/admin/shops/demo-shop/mail-settings",
                """
                {"sender": {"address": "post@hut.example", "name": "Hutladen"},
                 "brand": {"name": "Hutladen", "url": "https://hut.example", "colour": "#1a5fb4",
                  "imprint": "Hutladen GmbH\\nHutgasse 1\\n10115 Berlin", "address": "DU"}}
                """);
        shop.customer("nora", "\"language\": \"de\"");
        shop.settle();
    }

    private static void assertNoAdvertising(MailShop.Mail mail) {
        assertThat(mail.header("List-Unsubscribe")).isEmpty();
        assertThat(mail.header("List-Unsubscribe-Post")).isEmpty();
        assertThat(mail.html()).doesNotContain("/mail/unsubscribe/", "/mail/preferences/");
        assertThat(mail.text()).contains("Hutgasse 1");
    }

    private static void assertExplained(JsonNode mails) {
        assertThat(mails).hasSize(4);
        var copy = mails.path(0);
        assertThat(copy.path("mail").asText()).startsWith("consent-copy/");
        assertThat(copy.path("class").asText()).isEqualTo("SERVICE");
        assertThat(copy.path("state").asText()).isEqualTo("SENT");
        assertThat(copy.path("reason").asText()).isEqualTo("REQUESTED");
        assertThat(copy.path("explanation").path("de").asText()).contains("selbst angefordert");
        assertThat(copy.path("explanation").path("en").asText()).contains("asked for");
        assertThat(mails.path(1).path("class").asText()).isEqualTo("PROMOTIONAL");
        assertThat(mails.toString()).contains("\"OBJECTED\"");
        assertThat(mails.path(3).path("mail").asText()).startsWith("opt-in");
    }

    private static void confirm(MailShop shop, MailShop.Mail optIn) throws Exception {
        var link =
                CONFIRMATION
                        .matcher(optIn.text())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow();
        assertThat(shop.open("POST", link, FORM, "").statusCode()).isEqualTo(200);
    }

    private static String evidence(MailShop shop) throws Exception {
        for (JsonNode one : shop.admin("GET", CUSTOMER + "/consents", "").path("evidence")) {
            if (one.path("kind").asText().equals("CONSENT")) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("there is no consent");
    }

    private static void copy(MailShop shop, String consent) throws Exception {
        shop.admin("POST", CUSTOMER + "/consents/copy", "{\"consent\": \"" + consent + "\"}");
    }

    private static void newsletter(MailShop shop, String day) throws Exception {
        shop.admin("POST", MailShop.CAMPAIGNS, draft(day));
    }

    private static String draft(String day) {
        return """
                {"id": "march-%1$s", "name": "March %1$s",
                 "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                 "timing": {"expression": "at(2027-03-%1$sT10:00:00)", "zone": "Europe/Berlin"},
                 "topic": "news",
                 "contents": {"main": {"de": {"template": "newsletter", "subject": "Hüte",
                  "body": "<mj-text>Da.</mj-text>"}}}}
                """
                .formatted(day);
    }
}
