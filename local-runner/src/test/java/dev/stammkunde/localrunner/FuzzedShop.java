package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import dev.stammkunde.localrunner.fuzz.Envelope.Header;
import dev.stammkunde.localrunner.fuzz.FuzzedRequest;
import dev.stammkunde.localrunner.fuzz.Marks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code demo-shopify} with a campaign, a team and a reader, for requests to be fuzzed with. */
final class FuzzedShop {

    private static final String ADMIN = "/admin/shops/demo-shopify";
    private static final String READER = Marks.MARK + "-reader@example.org";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String SETTINGS =
            """
            {"sender": {"address": "post@tee.example", "name": "Teeladen"},
             "brand": {"name": "Teeladen", "url": "https://tee.example",
              "imprint": "Teeladen GmbH\\nWeg 1\\n20095 Hamburg"},
             "quietHours": {"from": "20:00", "until": "08:00", "days": []}}
            """;

    private static final String NEWSLETTER =
            """
            {"id": "news", "name": "Neues",
             "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
             "timing": {"expression": "at(2026-05-04T15:00:00)", "zone": "Europe/Berlin"}, "topic": "news",
             "contents": {"main": {"de": {"template": "newsletter", "subject": "Neue Tees",
              "body": "<mj-text>Sie sind da.</mj-text>"}}}}
            """;

    private static final String SURVEY =
            """
            {"id": "opinion", "name": "NPS", "trigger": {"kind": "LINK_ONLY"}, "title": {"de": "Deine Meinung"},
             "questions": [
              {"kind": "RATING", "id": "recommend", "scale": "NPS", "text": {"de": "Empfiehlst du uns?"}},
              {"kind": "SELECTION", "id": "reasons", "multiple": true, "text": {"de": "Woran lag es?"},
               "showIf": {"from": 0, "to": 6},
               "choices": [{"id": "price", "text": {"de": "Preis"}}, {"id": "delivery", "text": {"de": "Lieferung"}}]},
              {"kind": "TEXT", "id": "why", "text": {"de": "Warum?"}}]}
            """;

    private static final String REWARD =
            """
            {"id": "sticker", "name": "Sticker", "benefit": {"kind": "GOODIE", "sku": "STI-1"},
             "points": 50, "cost": {"amount": "0.10", "currency": "EUR"}, "vat": "PRICE_REDUCTION",
             "term": {"validDays": 90}, "limits": {"perCustomer": 1}, "texts": {"de": {"title": "Aufkleber"}}}
            """;

    private static final String PAYMENT =
            """
            {"terms": {"step": 100, "stepValue": {"amount": "1.00", "currency": "EUR"},
             "minimum": 100, "mostPercent": 50}}
            """;

    private FuzzedShop() {}

    /** Sets it up, and returns keys, tokens of all groups, and links of all kinds. */
    static FuzzedRequest.Access open(LocalRunner runner, RunnerClient client) throws Exception {
        var marketing = client.signIn("mira", "marketing", "support");
        admin(client, "PUT", ADMIN + "/mail-settings", SETTINGS, marketing);
        optIn(client, READER);
        assertThat(runner.awaitIdle(PATIENCE)).isTrue();
        var confirm = link(client, READER, "confirm");
        client.post(
                "/mail/confirm/" + confirm,
                "",
                "Content-Type",
                "application/x-www-form-urlencoded");
        admin(client, "POST", ADMIN + "/campaigns", NEWSLETTER, marketing);
        admin(client, "POST", ADMIN + "/surveys", SURVEY, marketing);
        admin(client, "POST", ADMIN + "/rewards", REWARD, marketing);
        admin(client, "PUT", ADMIN + "/part-payment", PAYMENT, marketing);
        client.advance("PT2H");
        optIn(client, "other-" + READER);
        assertThat(runner.awaitIdle(PATIENCE)).isTrue();
        var tokens =
                List.of(
                        link(client, READER, "unsubscribe"),
                        link(client, READER, "preferences"),
                        link(client, "other-" + READER, "confirm"),
                        confirm);
        return new FuzzedRequest.Access(
                Map.ofEntries(
                        entry("shopId", List.of("demo-shopify")),
                        entry("platform", List.of("shopify")),
                        entry("customerId", List.of("7203311846401377123", "c-1", "mailbox%3Ax")),
                        entry("orderId", List.of("6120047733918209871")),
                        entry("campaignId", List.of("news", "birthday")),
                        entry("surveyId", List.of("opinion", "nps")),
                        entry("caseId", List.of("A".repeat(24))),
                        entry("rewardId", List.of("sticker", "mug")),
                        entry("redemptionId", List.of("A".repeat(24))),
                        entry("reservationId", List.of("A".repeat(24))),
                        entry("webhookId", List.of("erp")),
                        entry("pool", List.of("winter")),
                        entry("unsubscribe/token", tokens.subList(0, 1)),
                        entry("preferences/token", tokens.subList(1, 2)),
                        entry("confirm/token", tokens.subList(2, 4)),
                        entry("surveys/token", List.of(answering(client), answering(client)))),
                Map.of(
                        "ShopKey",
                        List.of(new Header("Authorization", "Bearer local-api-key")),
                        "AdminToken",
                        admins(client)));
    }

    /** Follows the link that a shop publishes, which leads to one of the reader's own. */
    private static String answering(RunnerClient client) throws Exception {
        var answer = client.get("/surveys/open/demo-shopify/opinion");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var location = answer.headers().firstValue("location").orElseThrow();
        return location.substring("/surveys/".length()).replaceFirst("\\?.*", "");
    }

    private static List<Header> admins(RunnerClient client) throws Exception {
        var headers = new ArrayList<Header>();
        for (String group :
                List.of("marketing", "marketing", "marketing", "support", "finance", "nobody")) {
            headers.add(new Header("Authorization", client.signIn(Marks.MARK, group)[1]));
        }
        return headers;
    }

    private static void optIn(RunnerClient client, String email) throws Exception {
        var answer =
                client.post(
                        "/shops/demo-shopify/opt-ins",
                        """
                        {"email": "%s", "language": "de", "consentVersion": "1",
                         "consentText": "Ja, schickt mir Neuigkeiten.", "source": "https://tee.example/news"}
                        """
                                .formatted(email),
                        "Authorization",
                        "Bearer local-api-key",
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static void admin(
            RunnerClient client, String method, String path, String body, String[] token)
            throws Exception {
        var answer =
                client.send(
                        method, path, body, token[0], token[1], "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String link(RunnerClient client, String to, String purpose) throws Exception {
        var pattern = Pattern.compile("/mail/" + purpose + "/([^\\s\"<>?]+)");
        for (var mail : client.mails(to)) {
            var found = pattern.matcher(mail.path("text").asText() + mail.path("headers"));
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("There is no link to " + purpose + " in mails to " + to);
    }

    /** Returns what no log may hold, to which links and tokens belong that let somebody in. */
    static List<String> forbidden(FuzzedRequest.Access access) {
        var forbidden = new ArrayList<>(Marks.forbidden());
        access.values()
                .forEach(
                        (name, values) -> {
                            if (name.endsWith("/token")) {
                                values.forEach(v -> forbidden.add(v.toLowerCase(Locale.ROOT)));
                            }
                        });
        access.headers()
                .values()
                .forEach(
                        all ->
                                all.forEach(
                                        header ->
                                                forbidden.add(
                                                        header.value().toLowerCase(Locale.ROOT))));
        return forbidden;
    }
}
