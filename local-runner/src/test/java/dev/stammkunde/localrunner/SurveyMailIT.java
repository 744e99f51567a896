package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A purchase, two days, and the mail that asks about it. */
final class SurveyMailIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant FIRST = Instant.parse("2026-10-14T12:00:00Z");
    private static final Duration BETWEEN = Duration.ofDays(30);
    private static final int PURCHASES = 12;
    private static final Pattern SCORE = Pattern.compile("/surveys/[^\"?]+\\?score=(\\d+)\"");

    @TempDir Path folder = Path.of("");

    @Test
    void purchase_twoDaysLater_asksWithElevenLinksAndOnceMore() throws Exception {
        var monday = Instant.parse("2026-10-05T06:00:00Z");
        try (var runner =
                        LocalRunner.start(
                                Options.inMemory(SeasonsTemplate.in(folder, ROOT))
                                        .withClock(monday));
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
            aYearLater_nobodyIsAskedTooOftenOrWithoutConsent(shop);
            assertThat(shop.deadLetters()).isEmpty();
            inABrowser_answeredAndChanged_opensACaseThatIsClosed(shop, asked);
        }
    }

    /** Two surveys ask those who buy each month, as far as they may. */
    private static void aYearLater_nobodyIsAskedTooOftenOrWithoutConsent(MailShop shop)
            throws Exception {
        shop.admin(
                "POST",
                "/admin/shops/demo-shop/surveys",
                """
                {"id": "csat", "name": "CSAT", "waveDays": 30, "throttleDays": 60,
                 "trigger": {"kind": "AFTER_ORDER", "milestone": "PURCHASED", "days": 1},
                 "title": {"de": "Ihr Einkauf"},
                 "questions": [{"kind": "RATING", "id": "satisfied", "scale": "CSAT", "text": {"de": "Zufrieden?"}}]}
                """);
        shop.customer("paula", "\"language\": \"de\"");
        consent(shop, "nora", "never_asked", FIRST);
        consent(shop, "ulla", "unsubscribed", FIRST);
        var until = Instant.EPOCH;
        for (int purchase = 0; purchase < PURCHASES; purchase++) {
            var at = FIRST.plus(BETWEEN.multipliedBy(purchase));
            if (purchase == PURCHASES / 2) {
                consent(shop, "paula", "unsubscribed", at);
                until = at;
            }
            for (String customer : List.of("erika", "paula", "nora", "ulla")) {
                deliver(shop, customer, "year-" + customer + purchase, at);
            }
            shop.settle();
            shop.travelTo(at.plus(BETWEEN));
        }

        assertThat(shop.mailsTo("nora")).isEmpty();
        assertThat(shop.mailsTo("ulla")).isEmpty();
        var end = until;
        assertThat(shop.mailsTo("paula"))
                .hasSizeGreaterThan(2)
                .allMatch(mail -> mail.at().isBefore(end));
        for (String customer : List.of("erika", "paula")) {
            var asked = asked(shop, customer);
            assertThat(asked.keySet()).containsExactly("survey:csat", "survey:nps");
            assertFarApart(asked.getOrDefault("survey:nps", List.of()), 90);
            assertFarApart(asked.getOrDefault("survey:csat", List.of()), 60);
            assertFarApart(asked.values().stream().flatMap(List::stream).toList(), 30);
        }
        assertThat(asked(shop, "erika").values().stream().mapToInt(List::size).sum())
                .isGreaterThan(5);
    }

    /** Last, since a machine without a browser skips what follows. */
    private static void inABrowser_answeredAndChanged_opensACaseThatIsClosed(
            MailShop shop, MailShop.Mail mail) throws Exception {
        try (var browsed = new BrowsedSurvey(mail)) {
            browsed.follow(3);
            assertThat(browsed.chosen()).isEqualTo("3");
            assertThat(browsed.send()).contains("Danke");
            shop.settle();
            browsed.follow(9);
            browsed.choose(8);
            assertThat(browsed.send()).contains("Danke");
        }
        shop.settle();

        var verbatims = shop.admin("GET", "/admin/shops/demo-shop/surveys/nps/verbatims", "");
        assertThat(verbatims.toString()).contains("8");
        var open = shop.admin("GET", "/admin/shops/demo-shop/cases", "").path("cases");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("orderId").asText()).isEqualTo("o1");
        assertThat(open.get(0).path("score").asInt()).isEqualTo(3);
        assertThat(open.get(0).at("/laterScore/score").asInt()).isEqualTo(8);
        var path = "/admin/shops/demo-shop/cases/" + open.get(0).path("id").asText();
        var noted = shop.admin("POST", path + "/notes", "{\"version\": 2, \"text\": \"Ersatz.\"}");
        var closing = "{\"version\": %d, \"outcome\": \"FIXED\"}";
        assertThat(
                        shop.admin(
                                        "POST",
                                        path + "/closing",
                                        closing.formatted(noted.path("version").asInt()))
                                .path("state")
                                .asText())
                .isEqualTo("CLOSED");
    }

    private static void consent(MailShop shop, String id, String state, Instant at)
            throws Exception {
        shop.webhook(
                "customer.updated",
                at,
                """
                {"id": "%s", "email": "%1$s@example.org", "language": "de", "updatedAt": "%3$s",
                 "marketingConsent": {"state": "%2$s", "origin": "account", "at": "%3$s"}}
                """
                        .formatted(id, state, at));
    }

    private static void deliver(MailShop shop, String customer, String order, Instant at)
            throws Exception {
        shop.webhook(
                "order.delivered",
                at,
                """
                {"id": "%s", "currency": "EUR", "placedAt": "%2$s", "paidAt": "%2$s", "deliveredAt": "%2$s",
                 "customer": {"id": "%3$s"}, "total": "20.00",
                 "lines": [{"id": "1", "sku": "TEE", "quantity": 1, "paid": "20.00"}]}
                """
                        .formatted(order, at, customer));
    }

    /** By survey, when its first mails of each wave were sent. */
    private static SortedMap<String, List<Instant>> asked(MailShop shop, String customer)
            throws Exception {
        var asked = new TreeMap<String, List<Instant>>();
        var path = "/admin/shops/demo-shop/customers/" + customer + "/mails";
        for (JsonNode mail : shop.admin("GET", path, "").path("mails")) {
            var name = mail.path("mail").asText();
            if (mail.path("state").asText().equals("SENT") && !name.endsWith("/reminder")) {
                asked.computeIfAbsent(name.substring(0, name.indexOf('/')), _ -> new ArrayList<>())
                        .add(Instant.parse(mail.path("orderedAt").asText()));
            }
        }
        return asked;
    }

    private static void assertFarApart(List<Instant> times, int days) {
        var sorted = times.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            // An hour less, since clocks are put forward.
            assertThat(Duration.between(sorted.get(i - 1), sorted.get(i)))
                    .isGreaterThan(Duration.ofDays(days).minusHours(2));
        }
    }
}
