package dev.stammkunde.insights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.gathering.KeptRecommendations;
import dev.stammkunde.insights.recommendations.RecommendationReport;
import dev.stammkunde.insights.recommendations.RecommendationTest;
import dev.stammkunde.insights.recommendations.RecommendationTest.Score;
import dev.stammkunde.insights.recommendations.RecommendationTest.Trial;
import dev.stammkunde.insights.recommendations.Recommender;
import dev.stammkunde.platform.statistics.Bounds;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every store of reports on suggestions does. Each test gets an empty one. */
public abstract class KeptRecommendationsContract {

    private static final RecommendationReport FIRST =
            new RecommendationReport(
                    "teeladen",
                    Instant.parse("2026-11-30T08:00:00Z"),
                    217,
                    new RecommendationTest(
                            1_204,
                            new Score(0.125, 0.0625),
                            new Score(0.5, 0.375),
                            new Score(0.625, 0.4375),
                            List.of(
                                    new Trial(
                                            Recommender.OWN_FREQUENCY,
                                            0.3125,
                                            new Bounds(0.25, 0.375),
                                            true),
                                    new Trial(
                                            Recommender.OWN_RHYTHM,
                                            -0.0001,
                                            new Bounds(-0.01, 0.0098),
                                            false))));

    private static final RecommendationReport SECOND =
            new RecommendationReport(
                    "teeladen",
                    Instant.parse("2026-12-01T08:00:00Z"),
                    1,
                    new RecommendationTest(
                            0, new Score(0, 0), new Score(0, 0), new Score(0, 0), List.of()));

    protected abstract KeptRecommendations reports();

    @Test
    void find_whatIsKept_isReadBackWhole() {
        assertThat(reports().find("teeladen")).isEmpty();

        reports().keep(FIRST);

        assertThat(reports().find("teeladen")).contains(FIRST);
        assertThat(reports().find("another")).isEmpty();
    }

    @Test
    void keep_inWhicheverOrder_theNewerStays() {
        reports().keep(FIRST);
        reports().keep(SECOND);
        assertThat(reports().find("teeladen")).contains(SECOND);

        reports().keep(FIRST);
        assertThat(reports().find("teeladen")).contains(SECOND);
    }
}
