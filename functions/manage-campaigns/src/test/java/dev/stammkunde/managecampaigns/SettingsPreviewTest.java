package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What mails look like by settings that somebody is typing. */
final class SettingsPreviewTest {

    private static final String DRAFT =
            "{\"draft\":{\"sender\":{\"address\":\"post@shop.example\",\"name\":\"Radladen\"},\"brand\":{\"name\":\"Radladen"
                    + " Nord\",\"url\":\"https://rad.example\",\"colour\":\"#ab12cd\",\"imprint\":\"Radladen"
                    + " GmbH\"}},\"language\":\"%s\"}";

    private final AdminApi api = new AdminApi();

    private Reply preview(String body) {
        return api.ask(AdminRoute.PREVIEW_SETTINGS, Map.of(), body, Map.of());
    }

    @Test
    void preview_ofADraft_showsItAndKeepsNothing() {
        int before = api.ask(AdminRoute.SHOW_SETTINGS, "").body().path("version").asInt();

        Reply reply = preview(DRAFT.formatted("de"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/html")).contains("Radladen Nord", "#ab12cd", "Radladen GmbH");
        assertThat(reply.text("/language")).isEqualTo("de");
        assertThat(preview(DRAFT.formatted("en")).text("/html")).contains("Happy birthday");
        assertThat(api.ask(AdminRoute.SHOW_SETTINGS, "").body().path("version").asInt())
                .isEqualTo(before);
    }

    @Test
    void preview_withoutADraft_isOfTheSettingsThatHold() {
        String draft = DRAFT.formatted("de");
        api.ask(
                AdminRoute.CHANGE_SETTINGS,
                Map.of(),
                draft.substring("{\"draft\":".length(), draft.indexOf(",\"language\"")),
                Map.of("if-match", "\"0\""));

        assertThat(preview("{}").text("/html")).contains("Radladen Nord");
    }

    @Test
    void preview_ofAShopThatSaidNothing_namesWhatMailsLack() {
        assertThat(preview("{}").fields()).containsExactly("shop.imprint");
    }

    @Test
    void preview_ofAFaultyDraft_namesItsFields() {
        Reply reply = preview(DRAFT.formatted("de").replace("#ab12cd", "red"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("draft.brand.colour");
    }

    @Test
    void preview_withOtherFields_isRefused() {
        assertThat(preview("{\"customerId\":\"7001\"}").fields()).containsExactly("customerId");
    }
}
