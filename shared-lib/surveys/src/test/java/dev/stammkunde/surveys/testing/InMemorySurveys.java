package dev.stammkunde.surveys.testing;

import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Surveys;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Surveys in memory, as a test puts them there. */
public final class InMemorySurveys implements Surveys {

    private final Map<SurveyId, NavigableMap<Integer, Survey>> versions = new ConcurrentHashMap<>();

    /** Puts versions of surveys there. */
    public InMemorySurveys(Survey... surveys) {
        for (Survey survey : surveys) {
            put(survey);
        }
    }

    /** Puts a version of a survey there, beside others of it. */
    public void put(Survey survey) {
        versions.computeIfAbsent(survey.id(), _ -> new ConcurrentSkipListMap<>())
                .put(survey.version(), survey);
    }

    @Override
    public Optional<Survey> find(SurveyId survey) {
        return Optional.ofNullable(versions.get(survey)).map(all -> all.lastEntry().getValue());
    }

    @Override
    public Optional<Survey> find(SurveyId survey, int version) {
        return Optional.ofNullable(versions.get(survey)).map(all -> all.get(version));
    }

    @Override
    public List<Survey> inUse(String shopId) {
        return versions.keySet().stream()
                .filter(id -> id.shopId().equals(shopId))
                .sorted(Comparator.comparing(SurveyId::id))
                .flatMap(id -> find(id).stream())
                .filter(survey -> survey.state() != SurveyState.ARCHIVED)
                .toList();
    }
}
