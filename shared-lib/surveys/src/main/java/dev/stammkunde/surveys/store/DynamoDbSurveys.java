package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.json.SurveyJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Surveys, read from their documents in the table of surveys and kept ({@link CachedDocuments}): a
 * pause is seen by the very next question. Safe for use by many threads.
 */
public final class DynamoDbSurveys implements Surveys {

    private final DocumentCollection<DocumentId> documents;
    private final CachedDocuments<DocumentId, Survey> surveys;
    private final ChangeDocuments<SurveyDraft> stored;
    private final OutcomeLog log;
    private final Metrics metrics;

    /**
     * For who only reads.
     *
     * @param function that looks for them, such as {@code dispatch-surveys}
     */
    public DynamoDbSurveys(DynamoDbClient client, String table, String function) {
        this(documents(client, table, AuditTable.NONE), function);
    }

    DynamoDbSurveys(DocumentCollection<DocumentId> documents, String function) {
        this.documents = documents;
        this.surveys =
                new CachedDocuments<>(
                        documents,
                        (id, text) -> SurveyJson.readStored(survey(id), text),
                        id -> "survey %s of shop %s".formatted(id.id(), id.shopId()));
        this.stored = new ChangeDocuments<>(documents, SurveyJson.type(Set.of()));
        this.log = OutcomeLog.of(function);
        this.metrics = Metrics.of(function);
    }

    /** Returns where surveys lie as documents. */
    public static DynamoDbCollection documents(
            DynamoDbClient client, String table, AuditTable audit) {
        return new DynamoDbCollection(client, table, audit, SurveyJson.KIND);
    }

    private static SurveyId survey(DocumentId id) {
        return new SurveyId(id.shopId(), id.id());
    }

    /** A text that can be no id is the id of no survey. */
    private static Optional<DocumentId> findId(SurveyId survey) {
        return DocumentId.isValid(survey.id())
                ? Optional.of(new DocumentId(survey.shopId(), survey.id()))
                : Optional.empty();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Survey> find(SurveyId survey) {
        return findId(survey).flatMap(surveys::findLatest);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Survey> find(SurveyId survey, int version) {
        return findId(survey).flatMap(id -> surveys.findVersion(id, version));
    }

    /**
     * {@inheritDoc}
     *
     * <p>One that cannot be used is left out, so that others go on: it is logged, and counted as
     * {@code UnusableDocuments}, unless it is archived.
     */
    @Override
    public List<Survey> inUse(String shopId) {
        return documents.ofShop(shopId).stream()
                .flatMap(id -> findUsable(id).stream())
                .filter(survey -> survey.state() != SurveyState.ARCHIVED)
                .toList();
    }

    private Optional<Survey> findUsable(DocumentId id) {
        try {
            return surveys.findLatest(id);
        } catch (UnusableDocumentException e) {
            if (!isArchived(id)) {
                metrics.count("UnusableDocuments", 1);
                log.error("document-unusable").with(e).write();
            }
            return Optional.empty();
        }
    }

    private boolean isArchived(DocumentId id) {
        return stored.findLatest(id).map(found -> isArchived(found.stamp())).orElse(false);
    }

    private static boolean isArchived(Stamp stamp) {
        return stamp.life() != null && stamp.life().state() == DocumentState.ARCHIVED;
    }
}
