package dev.stammkunde.surveys.testing;

import dev.stammkunde.surveys.SurveyRuns;

final class InMemorySurveyRunsTest extends SurveyRunsContract {

    @Override
    protected SurveyRuns emptyStore() {
        return new InMemorySurveyRuns();
    }
}
