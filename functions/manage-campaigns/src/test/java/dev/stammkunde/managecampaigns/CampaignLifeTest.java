package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.campaigns.CampaignSchedules.Bounds;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;

final class CampaignLifeTest {

    private final AdminApi api = new AdminApi();

    @Test
    void create_campaign_isShownWithItsNextRunsAndScheduled() {
        Reply reply = api.create(Documents.birthday("birthday"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers()).containsEntry("etag", "\"1\"");
        JsonNode schedule = reply.body().path("schedule");
        assertThat(schedule.at("/words/de").asText())
                .isEqualTo("täglich um 09:00 Uhr (Europe/Berlin)");
        assertThat(schedule.path("nextRuns")).hasSize(10);
        assertThat(schedule.at("/nextRuns/0/local").asText())
                .isEqualTo("2026-11-23T09:00:00+01:00");
        assertThat(schedule.at("/nextRuns/0/utc").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(reply.body().at("/campaign/state").asText()).isEqualTo("ACTIVE");
        assertThat(api.schedules.find("birthday"))
                .contains(
                        new FakeSchedules.Kept("cron(0 9 * * ? *)", true, new Bounds(null, null)));
    }

    @Test
    void create_sameAgain_isTheSameAndAnotherIsRefused() {
        api.create(Documents.birthday("birthday"));

        assertThat(api.create(Documents.birthday("birthday")).status()).isEqualTo(201);
        Reply another = api.create(Documents.scheduled("birthday", "cron(0 10 * * ? *)"));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.problem()).isEqualTo("campaign-exists");
    }

    @Test
    void change_whatWasRead_makesTheNextVersion() {
        ObjectNode read =
                (ObjectNode) api.create(Documents.birthday("birthday")).body().path("campaign");
        read.put("name", "Neuer Name");

        Reply reply =
                api.ask(
                        AdminRoute.CHANGE,
                        Map.of("campaignId", "birthday"),
                        read.toString(),
                        Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("etag", "\"2\"");
        assertThat(reply.body().at("/campaign/name").asText()).isEqualTo("Neuer Name");
        Reply first =
                api.ask(
                        AdminRoute.SHOW,
                        Map.of("campaignId", "birthday"),
                        "",
                        Map.of("query", "version=1"));
        assertThat(first.body().at("/campaign/name").asText()).isEqualTo("Geburtstag");
        assertThat(api.ask(AdminRoute.VERSIONS, "birthday").body().path("versions")).hasSize(2);
    }

    @Test
    void change_olderVersion_isRefusedWithTheLatest() {
        api.create(Documents.birthday("b"));
        api.change("b", Documents.scheduled("b", "cron(0 10 * * ? *)"), "\"1\"");

        Reply reply = api.change("b", Documents.scheduled("b", "cron(0 11 * * ? *)"), "\"1\"");

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.headers()).containsEntry("etag", "\"2\"");
    }

    @Test
    void change_withoutVersion_isAskedForIt() {
        api.create(Documents.birthday("b"));

        assertThat(api.ask(AdminRoute.CHANGE, "b", Documents.birthday("b")).status())
                .isEqualTo(428);
        assertThat(api.change("b", Documents.birthday("b"), "latest").status()).isEqualTo(400);
        assertThat(api.change("b", Documents.birthday("c"), "\"1\"").fields())
                .containsExactly("id");
    }

    @Test
    void pause_andResume_restAndWakeTheSchedule() {
        api.create(Documents.birthday("b"));

        Reply paused = api.ask(AdminRoute.PAUSE, "b");
        assertThat(paused.body().at("/campaign/state").asText()).isEqualTo("PAUSED");
        assertThat(paused.body().at("/schedule/nextRuns")).isEmpty();
        assertThat(api.schedules.find("b")).map(FakeSchedules.Kept::enabled).contains(false);

        Instant later = AdminApi.NOW.plusSeconds(864_000);
        Reply resumed = api.at(later).ask(AdminRoute.RESUME, "b");
        assertThat(resumed.body().at("/campaign/activeSince").asText()).isEqualTo(later.toString());
        assertThat(resumed.headers()).containsEntry("etag", "\"3\"");
        assertThat(api.schedules.find("b")).map(FakeSchedules.Kept::enabled).contains(true);
    }

    @Test
    void pause_twice_isOneVersion() {
        api.create(Documents.birthday("b"));
        api.ask(AdminRoute.PAUSE, "b");

        assertThat(api.ask(AdminRoute.PAUSE, "b").headers()).containsEntry("etag", "\"2\"");
    }

    @Test
    void change_whilePaused_staysPaused() {
        api.create(Documents.birthday("b"));
        api.ask(AdminRoute.PAUSE, "b");

        api.change("b", Documents.scheduled("b", "cron(0 10 * * ? *)"), "\"2\"");

        assertThat(api.schedules.find("b"))
                .contains(
                        new FakeSchedules.Kept(
                                "cron(0 10 * * ? *)", false, new Bounds(null, null)));
    }

    @Test
    void archive_campaign_isForEver() {
        api.create(Documents.birthday("b"));

        Reply archived = api.ask(AdminRoute.ARCHIVE, "b");

        assertThat(archived.body().at("/campaign/state").asText()).isEqualTo("ARCHIVED");
        assertThat(api.schedules.find("b")).isEmpty();
        assertThat(api.ask(AdminRoute.RESUME, "b").problem()).isEqualTo("campaign-archived");
        assertThat(api.ask(AdminRoute.PAUSE, "b").status()).isEqualTo(409);
        assertThat(api.change("b", Documents.birthday("b"), "\"2\"").status()).isEqualTo(409);
        assertThat(api.ask(AdminRoute.SHOW, "b").status()).isEqualTo(200);
    }

    @Test
    void rate_isCountedFromItsOwnNextTime() {
        api.create(Documents.scheduled("b", "rate(7 days)"));
        Instant first = Instant.parse("2026-11-22T09:01:00Z");
        assertThat(api.schedules.find("b").orElseThrow().bounds())
                .isEqualTo(new Bounds(first, null));

        api.at(AdminApi.NOW.plusSeconds(86_400));
        ObjectNode read = (ObjectNode) api.ask(AdminRoute.SHOW, "b").body().path("campaign");
        api.ask(
                AdminRoute.CHANGE,
                Map.of("campaignId", "b"),
                read.put("name", "anders").toString(),
                Map.of());

        assertThat(api.schedules.find("b").orElseThrow().bounds())
                .isEqualTo(new Bounds(first.plusSeconds(7 * 86_400), null));
    }

    @Test
    void pause_ofACampaignThatIsOver_leavesNoSchedule() {
        api.create(Documents.scheduled("b", "at(2026-11-23T09:00:00)"));

        api.at(Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(api.ask(AdminRoute.PAUSE, "b").status()).isEqualTo(200);
        assertThat(api.schedules.find("b")).isEmpty();
        assertThat(api.ask(AdminRoute.RESUME, "b").fields()).containsExactly("timing.expression");
    }

    @Test
    void list_severalCampaigns_areThoseOfTheShop() {
        api.create(Documents.birthday("b"));
        api.create(Documents.birthday("a"));

        JsonNode campaigns = api.ask(AdminRoute.LIST, "").body().path("campaigns");

        assertThat(campaigns.findValuesAsText("id")).containsExactly("a", "b");
        assertThat(campaigns.at("/0/schedule/words/en").asText())
                .isEqualTo("every day at 09:00 (Europe/Berlin)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(0 8 30 2 ? *)      | never fires",
                "cron(* * * * ? *)       | fires more often than once an hour",
                "cron(0 8 * * *)         | is malformed",
                "at(2020-01-01T08:00:00) | never fires"
            })
    void create_scheduleThatMustNotBe_isRefused(String expression, String problem) {
        Reply reply = api.create(Documents.scheduled("b", expression));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("timing.expression");
        assertThat(reply.body().at("/errors/0/problem").asText()).startsWith(problem);
        assertThat(api.documents.ofShop(AdminApi.SHOP)).isEmpty();
        assertThat(api.schedules.find("b")).isEmpty();
    }

    @Test
    void create_templateThatDoesNotParse_isRefusedWithItsLine() {
        Reply reply =
                api.create(
                        Documents.birthday("b")
                                .replace("{{customer.givenName}}", "{{customer.shoeSize}}"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("contents.main.de.subject");
        assertThat(reply.body().at("/errors/0/problem").asText())
                .startsWith("line 1, column ")
                .contains("customer.shoeSize");
    }

    @Test
    void create_unknownTemplateAndHoliday_areBothFound() {
        Reply reply =
                api.create(
                        Documents.campaign(
                                        "b",
                                        """
                                        {"kind": "OCCASION", "occasion":
                                         {"kind": "PUBLIC_HOLIDAY", "country": "DE", "key": "NO_SUCH_DAY"}}
                                        """,
                                        "cron(0 9 * * ? *)")
                                .replace("\"template\": \"birthday\"}", "\"template\": \"none\"}"));

        assertThat(reply.fields())
                .containsExactlyInAnyOrder("contents.main.en.template", "rule.occasion.key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json     | 400 | not-json",
                "[]           | 422 | invalid-fields",
                "{}           | 422 | invalid-fields",
                "''           | 400 | not-json"
            })
    void create_somethingElse_isRefused(String body, int status, String problem) {
        Reply reply = api.create(body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }

    @Test
    void create_hugeDocument_isRefused() {
        assertThat(api.create("{\"name\": \"" + "x".repeat(300_000) + "\"}").status())
                .isEqualTo(413);
    }

    @Test
    void anyRoute_unknownCampaign_isNotFound() {
        for (AdminRoute route : AdminRoute.values()) {
            if (route.key().contains("{campaignId}") && route != AdminRoute.CHECK) {
                Reply reply =
                        api.ask(
                                route,
                                Map.of("campaignId", "none"),
                                Documents.birthday("none"),
                                Map.of("if-match", "\"1\""));
                assertThat(reply.problem()).as(route.key()).isEqualTo("unknown-campaign");
            }
        }
    }

    @Test
    void list_someStates_givesPagesOfThem() {
        for (String id : List.of("a", "b", "c", "d")) {
            api.create(Documents.birthday(id));
        }
        api.ask(AdminRoute.ARCHIVE, "b");
        api.ask(AdminRoute.PAUSE, "c");

        JsonNode first = list("state=ACTIVE,PAUSED&limit=2").body();

        assertThat(first.path("campaigns").findValuesAsText("id")).containsExactly("a", "c");
        JsonNode second =
                list("state=ACTIVE,PAUSED&limit=2&cursor=" + first.path("next").asText()).body();
        assertThat(second.path("campaigns").findValuesAsText("id")).containsExactly("d");
        assertThat(second.has("next")).isFalse();
        assertThat(list("state=ARCHIVED").body().path("campaigns").findValuesAsText("id"))
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=active", "state=", "state=ACTIVE,", "limit=101", "cursor=nonsense"})
    void list_whatCannotBeAsked_isRefused(String query) {
        assertThat(list(query).status()).isEqualTo(400);
    }

    private Reply list(String query) {
        return api.ask(AdminRoute.LIST, Map.of(), "", Map.of("query", query));
    }
}
