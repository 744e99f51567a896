package dev.stammkunde.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.json.SurveyJson;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.surveys.testing.SurveysContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Set;

final class DynamoDbSurveysTest extends SurveysContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Surveys surveys() {
        return new DynamoDbSurveys(DYNAMO_DB.client(), DYNAMO_DB.table("SurveysTable"), "test");
    }

    private static DynamoDbCollection documents() {
        return DynamoDbSurveys.documents(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("SurveysTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    private static void put(DocumentId id, int version, String text) {
        documents().save(id, version, text, SampleEntries.next(id.shopId()));
    }

    @Override
    protected void put(Survey survey) {
        Stamp.Life life =
                new Stamp.Life(DocumentState.valueOf(survey.state().name()), survey.activeSince());
        Stamp stamp = new Stamp(survey.id().id(), survey.version(), life, null);
        put(
                new DocumentId(survey.id().shopId(), survey.id().id()),
                survey.version(),
                SurveyJson.type(Set.of()).write(survey.draft(), stamp));
    }

    @Test
    void inUse_oneCannotBeUsed_areTheOthers() {
        put(SampleSurveys.nps());
        put(new DocumentId("shop", "later"), 1, "{\"state\":\"ACTIVE\",\"questions\":7}");
        put(new DocumentId("shop", "archived"), 1, "{\"state\":\"ARCHIVED\"}");

        assertThat(surveys().inUse("shop")).containsExactly(SampleSurveys.nps());
        assertThatThrownBy(() -> surveys().find(new SurveyId("shop", "later")))
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageContaining("survey later of shop shop");
    }
}
