package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** What marketing can do with documents that this release cannot use, or does not know whole. */
final class UnusableDocumentsTest {

    private static final CampaignId BROKEN = new CampaignId(AdminApi.SHOP, "broken");

    private final AdminApi api = new AdminApi();

    @BeforeEach
    void createOne() {
        assertThat(api.create(Documents.birthday("birthday")).status()).isEqualTo(201);
    }

    @Test
    void list_withACampaignOfALaterRelease_namesItAndShowsTheOthers() {
        store(text(1).replace("BIRTHDAY", "NAME_DAY"));

        Reply list = api.ask(AdminRoute.LIST, "");

        assertThat(list.body().findValuesAsText("id")).containsExactly("birthday", "broken");
        assertThat(list.body().at("/campaigns/1/unusable/0/field").asText()).isEqualTo("rule.kind");
        assertThat(list.body().at("/campaigns/1/state").asText()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron(0 9 * * ? * 2030)", "at(soon)"})
    void list_withATimingThatCannotBeTold_namesIt(String expression) {
        store(text(1).replace("cron(0 9 * * ? *)", expression));

        assertThat(api.ask(AdminRoute.LIST, "").body().at("/campaigns/1/unusable/0/field").asText())
                .isEqualTo("timing.expression");
        assertThat(api.ask(AdminRoute.PAUSE, "broken").status()).isEqualTo(200);
        assertThat(api.ask(AdminRoute.AUDIENCE, "broken", "{\"date\": \"2026-12-01\"}").problem())
                .isEqualTo("document-unusable");
    }

    @Test
    void show_unusable_saysWhyAndShowsWhatIsStored() {
        store(text(1).replace("\"points\":200", "\"voucher\":5"));

        Reply shown = api.ask(AdminRoute.SHOW, "broken");

        assertThat(shown.body().at("/unusable/0/field").asText()).isEqualTo("gift");
        assertThat(shown.body().at("/document/gift/voucher").asInt()).isEqualTo(5);
        assertThat(shown.headers()).containsEntry("etag", "\"1\"");
        assertThat(api.ask(AdminRoute.VERSIONS, "broken").body().at("/versions/0/unusable").size())
                .isEqualTo(1);
    }

    @Test
    void archive_unusable_restsWithAllThatItSays() {
        store(text(1).replace("BIRTHDAY", "NAME_DAY"));

        Reply archived = api.ask(AdminRoute.ARCHIVE, "broken");

        assertThat(archived.body().at("/state").asText()).isEqualTo("ARCHIVED");
        assertThat(archived.body().at("/version").asInt()).isEqualTo(2);
        assertThat(archived.body().at("/document/rule/kind").asText()).isEqualTo("NAME_DAY");
        assertThat(api.documents.findText(BROKEN, 3)).isEmpty();
        assertThat(api.ask(AdminRoute.ARCHIVE, "broken").status()).isEqualTo(200);
        assertThat(api.documents.findText(BROKEN, 3)).isEmpty();
        assertThat(api.ask(AdminRoute.RESUME, "broken").problem()).isEqualTo("campaign-archived");
    }

    @Test
    void archive_whatIsNoJson_restsToo() {
        store("{");

        assertThat(api.ask(AdminRoute.ARCHIVE, "broken").body().at("/state").asText())
                .isEqualTo("ARCHIVED");
    }

    @Test
    void resume_unusable_isRefusedWithTheReason() {
        store(text(1).replace("BIRTHDAY", "NAME_DAY"));
        assertThat(api.ask(AdminRoute.PAUSE, "broken").body().at("/state").asText())
                .isEqualTo("PAUSED");

        Reply refused = api.ask(AdminRoute.RESUME, "broken");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.fields()).containsExactly("rule.kind");
    }

    @Test
    void change_unusable_replacesIt() {
        store(text(1).replace("BIRTHDAY", "NAME_DAY"));

        assertThat(api.change("broken", Documents.birthday("broken"), "\"2\"").status())
                .isEqualTo(412);
        Reply replaced = api.change("broken", Documents.birthday("broken"), "\"1\"");

        assertThat(replaced.body().at("/campaign/version").asInt()).isEqualTo(2);
        assertThat(replaced.body().at("/campaign/state").asText()).isEqualTo("ACTIVE");
        assertThat(api.change("broken", Documents.birthday("broken"), "\"1\"").status())
                .isEqualTo(200);
    }

    @Test
    void pauseAndChange_ofALaterDocument_keepWhatIsUnknown() {
        store(text(1).replace("\"points\":200", "\"points\":200,\"validDays\":30"));

        assertThat(api.ask(AdminRoute.PAUSE, "broken").status()).isEqualTo(200);
        String edited = Documents.birthday("broken").replace("200", "300");
        Reply changed = api.change("broken", edited, "\"2\"");

        assertThat(changed.body().at("/campaign/gift").toString()).isEqualTo("{\"points\":300}");
        assertThat(api.documents.findText(BROKEN, 2).orElseThrow())
                .contains("\"gift\":{\"points\":200,\"validDays\":30}");
        assertThat(api.documents.findText(BROKEN, 3).orElseThrow())
                .contains("\"gift\":{\"points\":300,\"validDays\":30}");
    }

    @Test
    void settings_unusable_areShownAndReplacedAndCampaignsCanRest() {
        api.settings.save(AdminApi.SHOP, 1, "{\"version\": 1, \"language\": \"fr\"}");

        Reply shown = api.ask(AdminRoute.SHOW_SETTINGS, "");
        assertThat(shown.body().at("/unusable").findValuesAsText("field"))
                .contains("language", "sender");
        assertThat(api.create(Documents.birthday("other")).problem())
                .isEqualTo("document-unusable");
        assertThat(api.ask(AdminRoute.PAUSE, "birthday").status()).isEqualTo(200);

        Reply replaced =
                api.ask(
                        AdminRoute.CHANGE_SETTINGS,
                        Map.of(),
                        Documents.settings("Tee"),
                        Map.of("if-match", shown.headers().get("etag")));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(api.create(Documents.birthday("other")).status()).isEqualTo(201);
    }

    @Test
    void settings_changedByAnOlderRelease_keepWhatIsUnknown() {
        api.ask(AdminRoute.CHANGE_SETTINGS, Map.of(), Documents.settings("Tee"), Map.of());
        String stored = api.settings.findText(AdminApi.SHOP, 1).orElseThrow();
        api.settings.save(
                AdminApi.SHOP, 2, stored.replace("\"windowDays\":7", "\"windowDays\":7,\"a\":1"));

        api.ask(
                AdminRoute.CHANGE_SETTINGS,
                Map.of(),
                Documents.settings("Kaffee"),
                Map.of("if-match", "\"2\""));

        assertThat(api.settings.findText(AdminApi.SHOP, 3).orElseThrow())
                .contains("Kaffee", "\"a\":1");
    }

    private String text(int version) {
        return api.documents
                .findText(new CampaignId(AdminApi.SHOP, "birthday"), version)
                .orElseThrow()
                .replace("\"id\":\"birthday\"", "\"id\":\"broken\"");
    }

    private void store(String text) {
        assertThat(api.documents.save(BROKEN, 1, text)).isEqualTo(SaveResult.SAVED);
    }
}
