package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** What the team sees of challenges, on 29 November 2026. */
final class ChallengeRoutesTest {

    private static final String OF_CUSTOMER =
            "GET /admin/shops/{shopId}/customers/{customerId}/challenges";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.CHALLENGES);

    private static String running() {
        return SampleKind.CHALLENGES
                .least()
                .replace("2027-05-01", "2026-11-20")
                .replace("2027-05-31", "2026-12-10");
    }

    @Test
    void figures_ofEach_tellWinnersAlone() {
        api.create(running());

        var figures = api.get("/{id}/figures", "").body();

        assertThat(figures.path("winners").asLong()).isZero();
        assertThat(figures.has("together")).isFalse();
        assertThat(api.ask("GET", "/{id}/figures", "", Map.of("id", "mug")).status())
                .isEqualTo(404);
    }

    @Test
    void figures_ofTogether_tellWhatAllHaveAndWhenItIsDecided() {
        api.create(running().replace("\"points\"", "\"goalOf\": \"TOGETHER\", \"points\""));

        var figures = api.get("/{id}/figures", "").body();

        assertThat(figures.path("goal").asText()).isEqualTo("3");
        assertThat(figures.path("together").asText()).isEqualTo("0");
        assertThat(figures.path("decidedFrom").asText()).isEqualTo("2026-12-24T23:00:00Z");
    }

    @Test
    void customer_whoBoughtNothing_isShownWhatIsOn() {
        api.create(running());

        var shown = api.ask(OF_CUSTOMER, "", Map.of("group", "support")).body();

        assertThat(shown.at("/challenges/0/challenge").asText()).isEqualTo("tea");
        assertThat(shown.at("/challenges/0/standing").asText()).isEqualTo("RUNNING");
    }

    @Test
    void mostWinners_whereAllReachItTogether_isRefused() {
        String body =
                running()
                        .replace(
                                "\"points\"",
                                "\"goalOf\": \"TOGETHER\", \"mostWinners\": 5, \"points\"");

        assertThat(api.create(body).body().toString())
                .contains("must be left out where all reach it together");
    }

    @Test
    void change_whateverItIs_isLookedAtByTheNextRun() {
        DocumentId tea = new DocumentId(LoyaltyApi.SHOP, "tea");
        api.create(running());
        assertThat(api.challenges.planned(Instant.MAX, 10)).containsExactly(tea);
        api.challenges.finish(tea);

        api.replace(running().replace("\"points\"", "\"goalOf\": \"TOGETHER\", \"points\""), 1);

        assertThat(api.challenges.planned(Instant.MAX, 10)).containsExactly(tea);
    }
}
