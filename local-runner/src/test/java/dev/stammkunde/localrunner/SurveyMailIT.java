package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/** A purchase, two days, and the mail that asks about it. */
final class SurveyMailIT {

    private static final Path TEMPLATE =
            Path.of(System.getProperty("stammkunde.root", ".."))
                    .toAbsolutePath()
                    .resolve("template.yaml");
    private static final Pattern SCORE = Pattern.compile("/surveys/[^\"?]+\\?score=(\\d+)\"");

    @Test
    void purchase_twoDaysLater_asksWithElevenLinksAndOnceMore() throws Exception {
        var monday = Instant.parse("2026-10-05T06:00:00Z");
        try (var runner = LocalRunner.start(Options.inMemory(TEMPLATE).withClock(monday));
                var shop = new MailShop(runner)) {
            shop.admin(
                    "PUT",
                    "/admin/shops/demo-shop/mail-settings",
                    """
                    {"sender": {"address": "post@tee.example", "name": "Teeladen"},
                     "brand": {"name": "Teeladen", "url": "https://tee.example", "imprint": "Teeladen GmbH"}}
                    """);
            shop.admin(
                    "POST",
                    "/admin/shops/demo-shop/surveys",
                    """
                    {"id": "nps", "name": "NPS", "reminderDays": 5,
                     "trigger": {"kind": "AFTER_ORDER", "milestone": "DELIVERED", "days": 2},
                     "title": {"de": "Ihre Meinung"},
                     "questions": [{"kind": "RATING", "id": "recommend", "scale": "NPS",
                       "text": {"de": "Wie wahrscheinlich empfehlen Sie uns weiter?"}}]}
                    """);
            shop.customer("erika", "\"language\": \"de\"");
            shop.settle();
            shop.travelTo(Instant.parse("2026-10-05T07:30:00Z"));
            shop.webhook(
                    "order.delivered",
                    Instant.parse("2026-10-05T07:00:00Z"),
                    """
                    {"id": "o1", "currency": "EUR", "placedAt": "2026-10-04T07:00:00Z",
                     "paidAt": "2026-10-04T07:00:00Z", "deliveredAt": "2026-10-05T07:00:00Z",
                     "customer": {"id": "erika"}, "total": "20.00",
                     "lines": [{"id": "1", "sku": "TEE", "quantity": 1, "paid": "20.00"}]}
                    """);
            shop.settle();
            shop.travelTo(Instant.parse("2026-10-06T12:00:00Z"));
            assertThat(shop.mailsTo("erika")).isEmpty();

            shop.travelTo(Instant.parse("2026-10-07T12:00:00Z"));
            assertThat(shop.mailsTo("erika")).hasSize(1);
            var asked = shop.mailsTo("erika").getFirst();
            shop.travelTo(Instant.parse("2026-10-14T12:00:00Z"));

            assertThat(SCORE.matcher(asked.html()).results().map(it -> it.group(1)))
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
            assertThat(shop.mailsTo("erika"))
                    .extracting(MailShop.Mail::subject)
                    .containsExactly(
                            "Eine kurze Frage von Teeladen",
                            "Noch einmal gefragt: deine Meinung zu Teeladen");
            assertThat(shop.deadLetters()).isEmpty();
        }
    }
}
