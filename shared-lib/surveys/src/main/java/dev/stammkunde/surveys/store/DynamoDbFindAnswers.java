package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.FindAnswers;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.SurveyId;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds answers by the index of their time, month after month. */
public final class DynamoDbFindAnswers implements FindAnswers {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindAnswers(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public List<Participation> answers(
            SurveyId survey, Instant from, Instant until, @Nullable Place after, int limit) {
        if (!from.isBefore(until) || (after != null && after.answeredAt().isBefore(from))) {
            return List.of();
        }
        // DynamoDB refuses to start outside of what is asked for.
        Place start = after != null && after.answeredAt().isBefore(until) ? after : null;
        List<Participation> found = new ArrayList<>();
        YearMonth first = month(from);
        YearMonth month = month(start == null ? until : start.answeredAt());
        while (!month.isBefore(first) && found.size() < limit) {
            QueryRequest query = query(survey, month, from, until, start, limit - found.size());
            client.queryPaginator(query).items().stream()
                    .limit(limit - found.size())
                    .forEach(item -> found.add(ParticipationItem.fromItem(item).value()));
            month = month.minusMonths(1);
        }
        return found;
    }

    private QueryRequest query(
            SurveyId survey,
            YearMonth month,
            Instant from,
            Instant until,
            @Nullable Place after,
            int limit) {
        String shard = ParticipationKeys.answerShard(survey, month);
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(ParticipationKeys.BY_ANSWER)
                        .scanIndexForward(false)
                        .limit(limit)
                        .keyConditionExpression(
                                "answerShard = :shard AND answeredAt BETWEEN :from AND :last")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shard", shard)
                                        .text(":from", KeyText.sortable(from))
                                        .text(":last", KeyText.sortable(until.minusNanos(1)))
                                        .toItem());
        // Of another month there is nothing after it that was not read yet.
        if (after != null && month.equals(month(after.answeredAt()))) {
            query.exclusiveStartKey(startKey(shard, after));
        }
        return query.build();
    }

    private static Map<String, AttributeValue> startKey(String shard, Place after) {
        Map<String, AttributeValue> key = new HashMap<>(ParticipationKeys.key(after.key()));
        key.putAll(
                new ItemWriter()
                        .text(ParticipationKeys.ANSWER_SHARD, shard)
                        .text(ParticipationKeys.ANSWERED_AT, KeyText.sortable(after.answeredAt()))
                        .toItem());
        return key;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
