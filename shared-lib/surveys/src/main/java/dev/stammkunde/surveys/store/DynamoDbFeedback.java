package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.feedback.EraseFeedback;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FeedbackStore;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Keeps feedback in DynamoDB: an item for each, and a small one at each person that it is of. */
public final class DynamoDbFeedback implements FeedbackStore, EraseFeedback {

    private static final int MOST_RETRIES = 12;

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;
    private final IntConsumer backoff = Backoff.random();

    public DynamoDbFeedback(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Optional<Feedback> find(FeedbackId id) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(FeedbackKeys.key(id))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(FeedbackItem.fromItem(item));
    }

    @Override
    public Keeping keep(Feedback feedback) {
        return keep(feedback, List.of());
    }

    @Override
    public Keeping keep(Feedback feedback, AuditEntry entry) {
        return keep(feedback, List.of(audit.write(entry)));
    }

    private Keeping keep(Feedback feedback, List<TransactWriteItem> more) {
        List<TransactWriteItem> items = new ArrayList<>(more);
        items.addFirst(put(FeedbackItem.toItem(feedback), "attribute_not_exists(pk)"));
        FeedbackKeys.people(feedback)
                .forEach(person -> items.add(put(ofPerson(person, feedback), null)));
        for (int attempt = 0; ; attempt++) {
            try {
                client.transactWriteItems(write -> write.transactItems(items));
                return new Keeping(feedback, true);
            } catch (TransactionCanceledException cancelled) {
                Optional<Feedback> kept = find(feedback.id());
                if (kept.isPresent()) {
                    return new Keeping(kept.get(), false);
                }
                // Whoever writes the same at the same time may be cancelled too.
                if (!isConflict(cancelled) || attempt == MOST_RETRIES) {
                    throw cancelled;
                }
                backoff.accept(attempt);
            }
        }
    }

    private static boolean isConflict(TransactionCanceledException cancelled) {
        return cancelled.hasCancellationReasons()
                && cancelled.cancellationReasons().stream()
                        .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, @Nullable String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression(condition))
                .build();
    }

    private static Map<String, AttributeValue> ofPerson(CustomerId person, Feedback feedback) {
        Map<String, AttributeValue> item =
                new HashMap<>(FeedbackKeys.ofPerson(person, feedback.id()));
        item.putAll(
                new ItemWriter()
                        .number(
                                ParticipationKeys.EXPIRES_AT,
                                feedback.at().plus(Feedback.KEPT).getEpochSecond())
                        .toItem());
        return item;
    }

    @Override
    public void erase(CustomerId person) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk and begins_with(sk, :said)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", ParticipationKeys.partition(person))
                                        .text(":said", FeedbackKeys.SAID)
                                        .toItem())
                        .build();
        client.queryPaginator(query).items().stream()
                .map(item -> new ItemReader(item).text(KeyText.SK))
                .map(sort -> FeedbackKeys.idAt(person, sort))
                .forEach(id -> erase(person, id));
    }

    /** What leads to it goes last, so that an erasure that broke off finds it again. */
    private void erase(CustomerId person, FeedbackId id) {
        Map<String, AttributeValue> erased =
                client.deleteItem(
                                delete ->
                                        delete.tableName(table)
                                                .key(FeedbackKeys.key(id))
                                                .returnValues(ReturnValue.ALL_OLD))
                        .attributes();
        if (!erased.isEmpty()) {
            FeedbackKeys.people(FeedbackItem.fromItem(erased)).stream()
                    .filter(other -> !other.equals(person))
                    .forEach(other -> forget(other, id));
        }
        forget(person, id);
    }

    private void forget(CustomerId person, FeedbackId id) {
        client.deleteItem(delete -> delete.tableName(table).key(FeedbackKeys.ofPerson(person, id)));
    }
}
