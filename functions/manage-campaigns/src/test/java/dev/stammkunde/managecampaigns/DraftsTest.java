package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** What somebody is still writing: it is looked at, counted and kept, and nothing comes of it. */
final class DraftsTest {

    private static final String DAY = "\"date\": \"2027-03-14\"";

    private final AdminApi api = new AdminApi();

    @BeforeEach
    void settings() {
        api.ask(
                AdminRoute.CHANGE_SETTINGS,
                Map.of(),
                Documents.settings("Tee"),
                Map.of("if-match", "\"0\""));
    }

    private static String draft(String document) {
        return "\"draft\": " + document;
    }

    @Test
    void check_draftOfNoCampaignYet_tellsItsNextTenRunsAndKeepsNothing() {
        Reply reply = api.ask(AdminRoute.CHECK, "new", Documents.birthday("new"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/campaign/version").asInt()).isOne();
        assertThat(reply.body().at("/schedule/nextRuns")).hasSize(10);
        assertThat(reply.body().at("/schedule/words/de").asText()).contains("09:00");
        assertThat(api.ask(AdminRoute.SHOW, "new").status()).isEqualTo(404);
    }

    @Test
    void check_draftOfAPausedCampaign_isTheNextVersionAsIfItRan() {
        api.create(Documents.birthday("b"));
        api.ask(AdminRoute.PAUSE, "b");

        Reply reply = api.ask(AdminRoute.CHECK, "b", Documents.birthday("b"));

        assertThat(reply.body().at("/campaign/version").asInt()).isEqualTo(3);
        assertThat(reply.body().at("/schedule/nextRuns")).isNotEmpty();
        assertThat(api.ask(AdminRoute.SHOW, "b").body().at("/campaign/state").asText())
                .isEqualTo("PAUSED");
    }

    @Test
    void check_severalFaults_areToldAtOnceByTheirFields() {
        String document =
                Documents.scheduled("b", "cron(0 9 30 2 ? *)").replace("\"Geburtstag\"", "\"\"");

        assertThat(api.ask(AdminRoute.CHECK, "b", document).fields())
                .containsExactly("name", "timing.expression");
    }

    @Test
    void preview_ofADraft_showsItAndNamesNoVersion() {
        api.create(Documents.birthday("b"));
        String changed = Documents.birthday("b").replace("Alles Gute", "Hoch lebe");

        Reply draft = api.ask(AdminRoute.PREVIEW, "b", "{" + draft(changed) + "}");
        Reply stored = api.ask(AdminRoute.PREVIEW, "b", "{}");

        assertThat(draft.body().path("subject").asText()).isEqualTo("Hoch lebe, Ada!");
        assertThat(draft.body().has("version")).isFalse();
        assertThat(stored.body().path("subject").asText()).isEqualTo("Alles Gute, Ada!");
        assertThat(stored.body().path("version").asInt()).isOne();
    }

    @Test
    void preview_ofADraftOfNoCampaignYet_isShown() {
        String wish = "{" + draft(Documents.birthday("new")) + "}";

        assertThat(api.ask(AdminRoute.PREVIEW, "new", wish).status()).isEqualTo(200);
    }

    @Test
    void preview_faultyDraft_namesFieldsAsTheDraftHasThem() {
        String faulty = Documents.birthday("b").replace("\"Geburtstag\"", "7");

        assertThat(api.ask(AdminRoute.PREVIEW, "b", "{" + draft(faulty) + "}").fields())
                .containsExactly("name");
    }

    @Test
    void preview_ofAVersion_showsThatOne() {
        api.create(Documents.birthday("b"));
        api.change("b", Documents.birthday("b").replace("Alles Gute", "Hoch lebe"), "\"1\"");

        Reply first = api.ask(AdminRoute.PREVIEW, "b", "{\"version\": 1}");

        assertThat(first.body().path("subject").asText()).isEqualTo("Alles Gute, Ada!");
        assertThat(first.body().path("version").asInt()).isOne();
        assertThat(api.ask(AdminRoute.PREVIEW, "b", "{\"version\": 9}").status()).isEqualTo(404);
    }

    @Test
    void test_ofADraft_isRefusedSinceOnlyVersionsAreSent() {
        api.create(Documents.birthday("b"));
        String wish = "{\"customerId\": \"ada\", " + draft(Documents.birthday("b")) + "}";

        assertThat(api.ask(AdminRoute.TEST, "b", wish).fields()).containsExactly("draft");
        assertThat(api.orders).isEmpty();
    }

    @Test
    void audience_ofADraft_countsByItsOwnDay() {
        api.create(Documents.birthday("b"));
        String later =
                Documents.campaign(
                        "b", "{\"kind\": \"BIRTHDAY\", \"daysAfter\": 3}", "cron(0 9 * * ? *)");

        Reply count = api.ask(AdminRoute.AUDIENCE, "b", "{" + DAY + ", " + draft(later) + "}");
        Reply unborn =
                api.ask(
                        AdminRoute.AUDIENCE,
                        "new",
                        "{" + DAY + ", " + draft(Documents.birthday("new")) + "}");

        assertThat(count.status()).isEqualTo(200);
        assertThat(count.body().path("complete").asBoolean()).isTrue();
        assertThat(unborn.status()).isEqualTo(200);
        assertThat(api.ask(AdminRoute.AUDIENCE, "new", "{" + DAY + "}").status()).isEqualTo(404);
    }

    @Test
    void create_atRest_runsOnlyOnceSomebodyLetsIt() {
        Reply created = api.createAtRest(Documents.birthday("b"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().at("/campaign/state").asText()).isEqualTo("PAUSED");
        assertThat(api.createAtRest(Documents.birthday("b")).status()).isEqualTo(201);
        assertThat(api.create(Documents.birthday("b")).problem()).isEqualTo("campaign-exists");

        Reply resumed = api.at(AdminApi.NOW.plus(Duration.ofDays(3))).ask(AdminRoute.RESUME, "b");

        assertThat(resumed.body().at("/campaign/state").asText()).isEqualTo("ACTIVE");
        assertThat(resumed.body().at("/schedule/nextRuns")).isNotEmpty();
        assertThat(api.schedules.asked).noneMatch(asked -> asked.startsWith("go on"));
    }

    @Test
    void create_inAnotherState_isRefused() {
        Reply reply =
                api.ask(
                        AdminRoute.CREATE,
                        Map.of(),
                        Documents.birthday("b"),
                        Map.of("query", "state=ARCHIVED"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("state");
    }
}
