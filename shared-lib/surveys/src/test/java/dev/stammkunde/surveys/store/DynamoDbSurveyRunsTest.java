package dev.stammkunde.surveys.store;

import dev.stammkunde.surveys.SurveyRuns;
import dev.stammkunde.surveys.testing.SurveyRunsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbSurveyRunsTest extends SurveyRunsContract {

    @RegisterExtension final DynamoDbLocalExtension dynamoDb = DynamoDbLocalExtension.perTest();

    @Override
    protected SurveyRuns emptyStore() {
        return new DynamoDbSurveyRuns(dynamoDb.client(), dynamoDb.table("SurveysTable"));
    }
}
