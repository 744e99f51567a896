package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FindFeedback;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds feedback by the index of its time, month after month. */
public final class DynamoDbFindFeedback implements FindFeedback {

    /** So many are looked through for one page. */
    private static final int MOST_LOOKED_AT = 2_000;

    /** Of those that may be of another topic or channel than is asked for. */
    private static final int LOOKED_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindFeedback(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Page page(Question question, @Nullable Place after, int limit) {
        if (!question.from().isBefore(question.until())
                || after != null && after.at().isBefore(question.from())) {
            return new Page(List.of(), Optional.empty());
        }
        // DynamoDB refuses to start outside of what is asked for.
        Place start = after != null && after.at().isBefore(question.until()) ? after : null;
        YearMonth first = FeedbackKeys.month(question.from());
        YearMonth month = FeedbackKeys.month(start == null ? question.until() : start.at());
        List<Feedback> found = new ArrayList<>();
        int lookedAt = 0;
        while (!month.isBefore(first)) {
            Iterator<Map<String, AttributeValue>> items =
                    client.queryPaginator(query(question, month, start, limit)).items().iterator();
            while (items.hasNext()) {
                Feedback one = FeedbackItem.fromItem(items.next());
                if (question.isFor(one)) {
                    found.add(one);
                }
                lookedAt++;
                if (found.size() == limit || lookedAt == MOST_LOOKED_AT) {
                    return new Page(found, Optional.of(Place.of(one)));
                }
            }
            month = month.minusMonths(1);
        }
        return new Page(found, Optional.empty());
    }

    private QueryRequest query(
            Question question, YearMonth month, @Nullable Place after, int limit) {
        String shard = FeedbackKeys.shard(question.shopId(), month);
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(ParticipationKeys.BY_ANSWER)
                        .scanIndexForward(false)
                        .limit(question.isForAll() ? limit : LOOKED_AT_ONCE)
                        .keyConditionExpression(
                                "answerShard = :shard AND answeredAt BETWEEN :from AND :last")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shard", shard)
                                        .text(":from", KeyText.sortable(question.from()))
                                        .text(
                                                ":last",
                                                KeyText.sortable(question.until().minusNanos(1)))
                                        .toItem());
        // Of another month there is nothing after it that was not read yet.
        if (after != null && month.equals(FeedbackKeys.month(after.at()))) {
            Map<String, AttributeValue> key =
                    new HashMap<>(FeedbackKeys.key(new FeedbackId(question.shopId(), after.id())));
            key.putAll(
                    new ItemWriter()
                            .text(ParticipationKeys.ANSWER_SHARD, shard)
                            .text(ParticipationKeys.ANSWERED_AT, KeyText.sortable(after.at()))
                            .toItem());
            query.exclusiveStartKey(key);
        }
        return query.build();
    }
}
