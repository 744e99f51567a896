package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

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
                Map.of(
                        "shopId", List.of("demo-shopify"),
                        "platform", List.of("shopify"),
                        "customerId", List.of("7203311846401377123", "c-1", "mailbox%3Ax"),
                        "orderId", List.of("6120047733918209871"),
                        "campaignId", List.of("news", "birthday"),
                        "pool", List.of("winter"),
                        "unsubscribe/token", tokens.subList(0, 1),
                        "preferences/token", tokens.subList(1, 2),
                        "confirm/token", tokens.subList(2, 4)),
                Map.of(
                        "ShopKey",
                        List.of(new Header("Authorization", "Bearer local-api-key")),
                        "AdminToken",
                        admins(client)));
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
