package dev.stammkunde.overseeshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Map;

/** When campaigns run, and on which days nobody works or is written to. */
final class CalendarAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final SampleTeam team = new SampleTeam();

    @Test
    void calendar_ofAMonth_hasRunsHolidaysAndQuietDays() {
        team.campaign("birthday", CampaignState.ACTIVE);
        team.campaign("paused", CampaignState.PAUSED);

        JsonNode calendar = ask("from=2026-12-01&to=2026-12-31").body();

        assertThat(calendar.path("campaigns")).hasSize(1);
        assertThat(calendar.path("campaigns").get(0).path("runs")).hasSize(31);
        assertThat(calendar.path("campaigns").get(0).path("runs").get(0).asText())
                .isEqualTo("2026-12-01T08:00:00Z");
        assertThat(calendar.path("holidays").findValuesAsText("day"))
                .containsExactly("2026-12-25", "2026-12-26");
        assertThat(calendar.path("holidays").get(0).path("name").path("de").asText())
                .contains("Weihnacht");
        assertThat(calendar.path("quietDays").valueStream().map(JsonNode::asText))
                .contains("2026-12-06")
                .doesNotContain("2026-12-07");
    }

    @Test
    void calendar_overNewYear_hasTheHolidaysOfBothYears() {
        assertThat(
                        ask("from=2026-12-24&to=2027-01-02")
                                .body()
                                .path("holidays")
                                .findValuesAsText("day"))
                .containsExactly("2026-12-25", "2026-12-26", "2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from=2026-12-01",
                "to=2026-12-01",
                "from=2026-12-02&to=2026-12-01",
                "from=2026-01-01&to=2026-12-31",
                "from=2026-02-30&to=2026-03-01",
                "from=x&to=y",
                "from=-999999999-01-01&to=2026-12-01",
                "from=2999-12-31&to=9999-12-31"
            })
    void calendar_wrongDays_areRefused(String query) {
        Reply reply = ask(query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-parameter");
    }

    private Reply ask(String query) {
        return new Asking(team.ports(), NOW)
                .ask(
                        OverseeRoute.CALENDAR,
                        query,
                        Map.of("sub", "mia", "cognito:groups", "[support]"));
    }
}
