package dev.stammkunde.surveys.testing;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.SurveyRuns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Runs of surveys in memory. */
public final class InMemorySurveyRuns implements SurveyRuns {

    private final Map<SurveyId, NavigableMap<LocalDate, SurveyRun>> runs = new HashMap<>();

    @Override
    public synchronized List<SurveyRun> latest(SurveyId survey, int limit) {
        return runs.getOrDefault(survey, new TreeMap<>()).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized SaveResult save(SurveyRun run) {
        NavigableMap<LocalDate, SurveyRun> days =
                runs.computeIfAbsent(run.survey(), _ -> new TreeMap<>());
        SurveyRun stored = days.get(run.day());
        if ((stored == null ? 0 : stored.revision()) != run.revision() - 1) {
            return SaveResult.CONFLICT;
        }
        days.put(run.day(), run);
        return SaveResult.SAVED;
    }
}
