package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whatever is sent, the answer is a problem that names the field, and nothing is kept. */
final class HostileRequestsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String WHOLE =
            """
            {"id": "b", "name": "Zurück",
             "rule": {"kind": "WIN_BACK", "steps": [{"days": 60, "rhythmMultiple": 2}, {"days": 90}]},
             "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin", "localTime": "09:00",
                        "starts": "2026-12-01", "ends": "2027-12-01"},
             "audience": {"languages": ["de"], "countries": ["DE"],
                          "spentAtLeast": {"amount": "1.00", "currency": "EUR"}, "boughtWithinDays": 700,
                          "notBoughtForDays": 30, "pointsAtLeast": 5, "boughtAnyOf": ["A"]},
             "topic": "news", "gift": {"points": 5}, "priority": "HIGH", "holdoutPercent": 5,
             "similarGoods": true,
             "contents": {"main": {"de": {"template": "win-back-1", "subject": "S", "preheader": "P"}},
                          "2": {"de": {"template": "newsletter", "body": "<mj-text>B</mj-text>"}}}}
            """;

    private final AdminApi api = new AdminApi();

    @Test
    void create_whole_isTaken() {
        assertThat(api.create(WHOLE).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"x\": 1}", "\"\\u0000\""})
    void create_wrongTypeInAnyField_isNamedByItsPath(String wrong) throws Exception {
        JsonNode whole = MAPPER.readTree(WHOLE);
        List<String> paths = new ArrayList<>();
        collect(whole, "", paths);
        assertThat(paths).hasSizeGreaterThan(40);
        for (String path : paths) {
            Reply reply = api.create(with(whole, path, MAPPER.readTree(wrong)).toString());

            assertThat(reply.status()).as("%s = %s", path, wrong).isEqualTo(422);
            assertThat(reply.fields())
                    .as("%s = %s", path, wrong)
                    .anyMatch(field -> field.replaceAll("\\[(\\d)]", ".$1").startsWith(path));
        }
        assertThat(api.documents.ofShop(AdminApi.SHOP)).isEmpty();
    }

    @Test
    void create_zoneExpressionContentsAndHolidayWrong_areAllNamedAtOnce() {
        Reply reply =
                api.create(
                        """
                        {"id": "b", "name": "x", "topic": "news",
                         "rule": {"kind": "OCCASION", "occasion":
                           {"kind": "PUBLIC_HOLIDAY", "country": "DE", "key": "NO_SUCH_DAY"}},
                         "timing": {"expression": "cron(0 9 30 2 ? *)", "zone": "Europe/Bonn"},
                         "contents": {"main": {"de": {"template": "none"}}}, "holdoutPercent": 101}
                        """);

        assertThat(reply.fields())
                .containsExactlyInAnyOrder(
                        "timing.zone",
                        "timing.expression",
                        "contents.main.de.template",
                        "rule.occasion.key",
                        "holdoutPercent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CET", "GMT+2", "Europe/Bonn", "europe/berlin", "+02:00", "SystemV/PST8"})
    void create_zoneThatSchedulerDoesNotKnow_isRefused(String zone) {
        assertThat(api.create(Documents.birthday("b").replace("Europe/Berlin", zone)).fields())
                .containsExactly("timing.zone");
    }

    /** Each of their mails would be held for ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"BIRTHDAY\"} | {{lapse.days}} | lapse.days",
                "{\"kind\": \"BIRTHDAY\"} | {{anniversary.years}} | anniversary.years",
                "{\"kind\": \"BIRTHDAY\"} | {{gift.code}} | gift.code",
                "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"ONCE\"}} | {{occasion.name}} | occasion.name",
                "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"FIXED_DATE\", \"day\": \"07-14\"}} | {{occasion.name}} | occasion.name"
            })
    void create_templateForWhatNoMailHas_isRefused(String rule, String text, String name) {
        Reply reply =
                api.create(
                        Documents.campaign("b", rule, "cron(0 9 * * ? *)")
                                .replace("Alles Gute, {{customer.givenName}}!", text));

        assertThat(reply.fields()).containsExactly("contents.main.de");
        assertThat(reply.body().at("/errors/0/problem").asText()).contains("{{" + name + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"BIRTHDAY\"} | {{customer.familyName}} {{gift.points}} {{date gift.validUntil}}",
                "{\"kind\": \"BIRTHDAY\"} | x{{#if lapse.days}}{{lapse.days}}{{/if}}",
                "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"ADVENT\", \"nth\": 2}} | {{occasion.name}} {{date occasion.date}}",
                "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"SHOP_ANNIVERSARY\", \"founded\": \"2019-03-01\"}} | {{anniversary.years}}",
                "{\"kind\": \"WIN_BACK\", \"steps\": [{\"days\": 60}]} | {{lapse.step}} {{lapse.days}} {{date lapse.lastPurchase}} {{gift.points}}"
            })
    void create_templateForWhatSomeMailsHave_isTaken(String rule, String text) {
        assertThat(
                        api.create(
                                        Documents.campaign("b", rule, "cron(0 9 * * ? *)")
                                                .replace(
                                                        "Alles Gute, {{customer.givenName}}!",
                                                        text))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void create_giftOfALadder_isKnownToItsLastStepOnly() {
        String rule = "{\"kind\": \"WIN_BACK\", \"steps\": [{\"days\": 60}, {\"days\": 90}]}";
        String ladder =
                Documents.campaign("b", rule, "cron(0 9 * * ? *)")
                        .replace("Alles Gute, {{customer.givenName}}!", "{{gift.points}}");

        assertThat(api.create(ladder).fields()).containsExactly("contents.main.de");
        assertThat(
                        api.create(
                                        ladder.replace(
                                                "{\"main\":",
                                                "{\"1\": {\"de\": {\"template\": \"win-back-1\"}}, \"main\":"))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void create_lastDayOver_isNamedAsThat() {
        assertThat(
                        api.create(
                                        Documents.birthday("b")
                                                .replace(
                                                        "\"localTime\"",
                                                        "\"ends\": \"2026-11-21\", \"localTime\""))
                                .fields())
                .containsExactly("timing.ends");
    }

    @Test
    void create_tenThousandUnknownFields_isAnsweredWithinReason() {
        String body =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "\"k" + i + "\": 1")
                        .collect(Collectors.joining(",", "{", "}"));

        Reply reply = api.create(body);

        assertThat(reply.fields()).hasSize(100);
        assertThat(reply.body().path("detail").asText()).contains("these are the first");
    }

    @Test
    void pause_changedByAnotherAtTheSameMoment_isDoneAllTheSame() {
        api.create(Documents.birthday("b"));
        api.documents.beforeNextSave(
                () -> api.change("b", Documents.scheduled("b", "cron(0 10 * * ? *)"), "\"1\""));

        Reply reply = api.ask(AdminRoute.PAUSE, "b");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/campaign/version").asInt()).isEqualTo(3);
        assertThat(reply.body().at("/campaign/timing/expression").asText())
                .isEqualTo("cron(0 10 * * ? *)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-26T12:00:00Z | 2027-03-27T09:00:00+01:00 | 2027-03-28T09:00:00+02:00 | 2027-03-28T07:00:00Z",
                "2027-10-29T12:00:00Z | 2027-10-30T09:00:00+02:00 | 2027-10-31T09:00:00+01:00 | 2027-10-31T08:00:00Z"
            })
    void show_aroundAChangeOfClocks_saysLocalTimesAndInstants(
            String now, String first, String second, String secondUtc) {
        api.create(Documents.birthday("b"));

        JsonNode schedule =
                api.at(Instant.parse(now)).ask(AdminRoute.SHOW, "b").body().path("schedule");

        assertThat(schedule.path("nextRuns")).hasSize(10);
        assertThat(schedule.at("/nextRuns/0/local").asText()).isEqualTo(first);
        assertThat(schedule.at("/nextRuns/1/local").asText()).isEqualTo(second);
        assertThat(schedule.at("/nextRuns/1/utc").asText()).isEqualTo(secondUtc);
        assertThat(schedule.at("/words/de").asText())
                .isEqualTo("täglich um 09:00 Uhr (Europe/Berlin)");
        assertThat(schedule.at("/words/en").asText())
                .isEqualTo("every day at 09:00 (Europe/Berlin)");
    }

    @Test
    void show_runsInTheHoursThatChange_areLeftOutInSpringAndComeOnceInAutumn() {
        Reply created = api.create(Documents.scheduled("b", "cron(30 2 * * ? *)"));
        assertThat(created.body().at("/warnings/0").asText()).contains("summer time");

        assertThat(localTimes("2027-03-26T12:00:00Z"))
                .startsWith("2027-03-27T02:30:00+01:00", "2027-03-29T02:30:00+02:00");
        assertThat(localTimes("2027-10-29T12:00:00Z"))
                .startsWith(
                        "2027-10-30T02:30:00+02:00",
                        "2027-10-31T02:30:00+02:00",
                        "2027-11-01T02:30:00+01:00");
    }

    private List<String> localTimes(String now) {
        return api.at(Instant.parse(now))
                .ask(AdminRoute.SHOW, "b")
                .body()
                .at("/schedule/nextRuns")
                .findValuesAsText("local");
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        node.properties()
                .forEach(
                        field -> {
                            String child = path + (path.isEmpty() ? "" : ".") + field.getKey();
                            paths.add(child);
                            collect(field.getValue(), child, paths);
                        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.add(path + '.' + i);
            collect(node.get(i), path + '.' + i, paths);
        }
    }

    private static JsonNode with(JsonNode whole, String path, JsonNode value) {
        JsonNode copy = whole.deepCopy();
        String pointer = "/" + path.replace('.', '/');
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
        return copy;
    }
}
