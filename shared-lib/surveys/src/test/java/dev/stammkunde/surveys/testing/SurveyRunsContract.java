package dev.stammkunde.surveys.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.SurveyRuns;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What every store of runs does. */
public abstract class SurveyRunsContract {

    private static final SurveyId NPS = new SurveyId("shop#1", "nps");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    /** Returns an empty store. */
    protected abstract SurveyRuns emptyStore();

    @Test
    void latest_ofSeveralDays_isTheLastDayFirst() {
        SurveyRuns runs = emptyStore();
        SurveyRun part =
                SurveyRun.begin(NPS, DAY).further("0:o#1", Map.of(SurveyRun.INVITED, 2L), NOW);
        SurveyRun done = part.further(null, Map.of(SurveyRun.INVITED, 1L, "Refunded", 1L), NOW);
        SurveyRun next = SurveyRun.begin(NPS, DAY.plusDays(1)).further(null, Map.of(), NOW);

        assertThat(runs.save(part)).isEqualTo(SaveResult.SAVED);
        assertThat(runs.latest(NPS, 1)).containsExactly(part);
        assertThat(runs.save(done)).isEqualTo(SaveResult.SAVED);
        assertThat(runs.save(next)).isEqualTo(SaveResult.SAVED);
        assertThat(runs.latest(NPS, 5)).containsExactly(next, done);
        assertThat(runs.latest(new SurveyId("shop", "nps"), 5)).isEmpty();
    }

    @Test
    void save_whatAnotherSavedFirst_isAConflict() {
        SurveyRuns runs = emptyStore();
        SurveyRun first = SurveyRun.begin(NPS, DAY).further("a", Map.of(), NOW);
        SurveyRun other = SurveyRun.begin(NPS, DAY).further("b", Map.of(), NOW);
        assertThat(runs.save(first)).isEqualTo(SaveResult.SAVED);

        assertThat(runs.save(other)).isEqualTo(SaveResult.CONFLICT);
        assertThat(runs.save(first.further(null, Map.of(), NOW))).isEqualTo(SaveResult.SAVED);
        assertThat(runs.save(first.further(null, Map.of(), NOW))).isEqualTo(SaveResult.CONFLICT);
    }
}
