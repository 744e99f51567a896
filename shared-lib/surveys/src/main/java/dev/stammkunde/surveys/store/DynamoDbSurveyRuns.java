package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.SurveyRuns;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs of surveys in the surveys table: an item for each day, beside no answers. */
public final class DynamoDbSurveyRuns implements SurveyRuns {

    private static final String REVISION = "revision";
    private static final String CURSOR = "cursor";
    private static final String COUNTS = "counts";
    private static final String FINISHED_AT = "finishedAt";
    private static final int KEPT_DAYS = 400;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbSurveyRuns(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public List<SurveyRun> latest(SurveyId survey, int limit) {
        return client
                .query(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("pk = :run")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":run", partition(survey))
                                                        .toItem())
                                        .scanIndexForward(false)
                                        .consistentRead(true)
                                        .limit(limit))
                .items()
                .stream()
                .map(item -> read(survey, item))
                .toList();
    }

    @Override
    public SaveResult save(SurveyRun run) {
        boolean first = run.revision() == 1;
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(write(run))
                                    .conditionExpression(
                                            first
                                                    ? "attribute_not_exists(pk)"
                                                    : "revision = :before")
                                    .expressionAttributeValues(
                                            first
                                                    ? null
                                                    : new ItemWriter()
                                                            .number(":before", run.revision() - 1)
                                                            .toItem()));
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException _) {
            return SaveResult.CONFLICT;
        }
    }

    private static Map<String, AttributeValue> write(SurveyRun run) {
        ItemWriter counts = new ItemWriter();
        run.counts().forEach(counts::number);
        return new ItemWriter()
                .text(KeyText.PK, partition(run.survey()))
                .text(KeyText.SK, run.day())
                .number(REVISION, run.revision())
                .text(CURSOR, run.cursor())
                .map(COUNTS, counts)
                .text(FINISHED_AT, run.finishedAt())
                .number(
                        ParticipationKeys.EXPIRES_AT,
                        run.day().plusDays(KEPT_DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                .toItem();
    }

    private static SurveyRun read(SurveyId survey, Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        SortedMap<String, Long> counts = new TreeMap<>();
        ItemReader stored = reader.map(COUNTS);
        stored.names().forEach(name -> counts.put(name, stored.number(name)));
        return new SurveyRun(
                survey,
                LocalDate.parse(reader.text(KeyText.SK)),
                reader.text(CURSOR),
                counts,
                reader.has(FINISHED_AT) ? reader.instant(FINISHED_AT) : null,
                reader.number(REVISION));
    }

    /** Begins with a word that neither participations nor documents begin with. */
    private static String partition(SurveyId survey) {
        return "run#" + KeyText.escape(survey.shopId()) + '#' + KeyText.escape(survey.id());
    }
}
