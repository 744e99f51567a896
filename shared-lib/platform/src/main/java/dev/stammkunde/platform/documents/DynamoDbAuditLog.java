package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was done to shops from the table of shops. */
public final class DynamoDbAuditLog implements AuditLog {

    /** Of one answer, so that a rare kind costs no more than that; the next page goes on. */
    private static final int MOST_QUERIES = 10;

    /** Of entries that may be about something else than is asked for. */
    private static final int READ_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbAuditLog(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Page page(String shopId, Question question, Optional<String> after, int limit) {
        List<AuditEntry> found = new ArrayList<>();
        Optional<String> last = after;
        for (int i = 0; i < MOST_QUERIES; i++) {
            QueryResponse answer = client.query(query(shopId, question, last, limit));
            for (Map<String, AttributeValue> item : answer.items()) {
                if (found.size() == limit) {
                    return new Page(found, last);
                }
                AuditEntry entry = AuditTable.fromItem(shopId, new ItemReader(item));
                if (question.isAbout(entry)) {
                    found.add(entry);
                }
                last = Optional.of(AuditTable.place(item));
            }
            if (answer.lastEvaluatedKey().isEmpty()) {
                return new Page(found, Optional.empty());
            }
        }
        return new Page(found, last);
    }

    private QueryRequest query(
            String shopId, Question question, Optional<String> after, int limit) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :shop AND sk BETWEEN :from AND :until")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shop", AuditTable.partition(shopId))
                                        .text(":from", KeyText.sortable(question.from()))
                                        .text(":until", KeyText.sortable(question.until()))
                                        .toItem())
                        .scanIndexForward(false)
                        // One more tells whether there is another page.
                        .limit(question.isAboutAll() ? limit + 1 : READ_AT_ONCE);
        after.ifPresent(
                place ->
                        query.exclusiveStartKey(
                                DynamoDbDocuments.key(AuditTable.partition(shopId), place)
                                        .toItem()));
        return query.build();
    }
}
