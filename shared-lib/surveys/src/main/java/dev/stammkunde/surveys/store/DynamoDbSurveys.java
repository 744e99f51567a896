package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedCollection;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.json.SurveyJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Optional;

/**
 * Surveys, read from their documents in the table of surveys and kept ({@link CachedCollection}): a
 * pause is seen by the very next question. Safe for use by many threads.
 */
public final class DynamoDbSurveys implements Surveys {

    private final CachedCollection<Survey> surveys;

    /**
     * For who only reads.
     *
     * @param function that looks for them, such as {@code dispatch-surveys}
     */
    public DynamoDbSurveys(DynamoDbClient client, String table, String function) {
        this.surveys =
                new CachedCollection<>(
                        documents(client, table, AuditTable.NONE),
                        (id, text) ->
                                SurveyJson.readStored(new SurveyId(id.shopId(), id.id()), text),
                        SurveyJson.KIND,
                        function);
    }

    /** Returns where surveys lie as documents. */
    public static DynamoDbCollection documents(
            DynamoDbClient client, String table, AuditTable audit) {
        return new DynamoDbCollection(client, table, audit, SurveyJson.KIND);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Survey> find(SurveyId survey) {
        return surveys.findLatest(survey.shopId(), survey.id());
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Survey> find(SurveyId survey, int version) {
        return surveys.findVersion(survey.shopId(), survey.id(), version);
    }

    /**
     * {@inheritDoc}
     *
     * <p>One that cannot be used is left out, so that others go on: it is logged, and counted as
     * {@code UnusableDocuments}, unless it is archived.
     */
    @Override
    public List<Survey> inUse(String shopId) {
        return surveys.ofShop(shopId).stream()
                .filter(survey -> survey.state() != SurveyState.ARCHIVED)
                .toList();
    }
}
