package dev.stammkunde.surveys.testing;

import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.Surveys;

final class InMemorySurveysTest extends SurveysContract {

    private final InMemorySurveys surveys = new InMemorySurveys();

    @Override
    protected Surveys surveys() {
        return surveys;
    }

    @Override
    protected void put(Survey survey) {
        surveys.put(survey);
    }
}
