package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;

/** A newsletter and birthdays that were due while their campaigns were paused. */
final class MissedRunIT {

    private static final Path TEMPLATE =
            Path.of(System.getProperty("stammkunde.root", ".."))
                    .toAbsolutePath()
                    .resolve("template.yaml");
    private static final String BIRTHDAY = MailShop.CAMPAIGNS + "/birthday";
    private static final String NEWS = MailShop.CAMPAIGNS + "/news";

    @Test
    void resume_afterDaysThatThePauseLeftOut_sendsOnceWhatIsNotTooLateAndTellsOfTheRest()
            throws Exception {
        var sunday = Instant.parse("2026-10-04T06:00:00Z");
        try (var runner = LocalRunner.start(Options.inMemory(TEMPLATE).withClock(sunday));
                var shop = new MailShop(runner)) {
            shop.admin(
                    "PUT",
                    "/admin/shops/demo-shop/mail-settings",
                    """
                    {"sender": {"address": "post@tee.example", "name": "Teeladen"},
                     "brand": {"name": "Teeladen", "url": "https://tee.example", "imprint": "Teeladen GmbH"}}
                    """);
            shop.customer("montag", "\"language\": \"de\", \"birthday\": \"--10-05\"");
            shop.customer("mittwoch", "\"language\": \"de\", \"birthday\": \"--10-07\"");
            shop.settle();
            shop.admin(
                    "POST",
                    MailShop.CAMPAIGNS,
                    """
                    {"id": "birthday", "name": "Geburtstag", "topic": "birthday",
                     "rule": {"kind": "BIRTHDAY", "noticeDays": 0},
                     "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
                     "contents": {"main": {"de": {"template": "birthday"}}}}
                    """);
            shop.admin(
                    "POST",
                    MailShop.CAMPAIGNS,
                    """
                    {"id": "news", "name": "Herbsttees", "topic": "news",
                     "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                     "timing": {"expression": "at(2026-10-06T10:00:00)", "zone": "Europe/Berlin"},
                     "contents": {"main": {"de": {"template": "newsletter", "subject": "Herbsttees"}}}}
                    """);
            shop.travelTo(Instant.parse("2026-10-04T12:00:00Z"));
            shop.admin("POST", BIRTHDAY + "/pause", "");
            shop.admin("POST", NEWS + "/pause", "");
            shop.travelTo(Instant.parse("2026-10-08T06:30:00Z"));
            assertThat(shop.mails()).isEmpty();

            shop.admin("POST", BIRTHDAY + "/resume", "");
            JsonNode resumed = shop.admin("POST", NEWS + "/resume", "");
            shop.travelTo(Instant.parse("2026-10-16T10:00:00Z"));

            assertThat(resumed.at("/warnings/0").asText()).contains("2026-10-06T08:00:00Z");
            assertThat(shop.mailsTo("montag"))
                    .extracting(MailShop.Mail::subject)
                    .containsExactly("Herbsttees");
            assertThat(shop.mailsTo("mittwoch"))
                    .extracting(MailShop.Mail::subject)
                    .containsExactlyInAnyOrder(
                            "Herbsttees", "Nachträglich alles Gute zum Geburtstag, Erika!");
            assertThat(madeUp(shop).at("/results/skipped/DAY_OVER").asInt()).isEqualTo(1);
            assertThat(madeUp(shop).at("/results/sent").asInt()).isEqualTo(1);
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    private static JsonNode madeUp(MailShop shop) throws Exception {
        for (JsonNode run : shop.admin("GET", BIRTHDAY + "/runs", "").path("runs")) {
            if (run.path("scheduledAt").asText().equals("2026-10-07T07:00:00Z")) {
                return run;
            }
        }
        throw new AssertionError("no run");
    }
}
