package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindExpiring.ExpiringPage;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sparse index of accounts by a time, in parts of a shop: what it costs depends on the accounts
 * that it names.
 *
 * @param part the attribute that names the part
 * @param time the attribute that has the time
 */
record AccountIndex(DynamoDbClient client, String table, String name, String part, String time) {

    private static final int PAGE_SIZE = 100;

    /**
     * Returns the accounts of a part, the soonest first.
     *
     * @param until up to which time; absent for all
     */
    ExpiringPage page(String shopId, String partKey, @Nullable Instant until, String after) {
        ItemWriter values = new ItemWriter().text(":part", partKey);
        String condition = part + " = :part";
        if (until != null) {
            values.text(":until", KeyText.sortable(until));
            condition += " AND " + time + " <= :until";
        }
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(name)
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(values.toItem())
                        .limit(PAGE_SIZE);
        if (!after.isEmpty()) {
            query.exclusiveStartKey(start(shopId, partKey, after));
        }
        QueryResponse answer = client.query(query.build());
        List<AccountId> accounts =
                answer.items().stream()
                        .map(item -> new ItemReader(item).text(PointsKeys.PK))
                        .map(PointsKeys::accountOf)
                        .toList();
        return new ExpiringPage(
                accounts,
                answer.lastEvaluatedKey().isEmpty() ? null : mark(answer.lastEvaluatedKey()));
    }

    /** Times have no blank, customers may. */
    private String mark(Map<String, AttributeValue> last) {
        ItemReader key = new ItemReader(last);
        return key.text(time) + ' ' + PointsKeys.accountOf(key.text(PointsKeys.PK)).customerId();
    }

    private Map<String, AttributeValue> start(String shopId, String partKey, String mark) {
        int blank = mark.indexOf(' ');
        AccountId last = new AccountId(shopId, mark.substring(blank + 1));
        Map<String, AttributeValue> start = new HashMap<>(PointsKeys.account(last));
        start.putAll(
                new ItemWriter().text(part, partKey).text(time, mark.substring(0, blank)).toItem());
        return start;
    }
}
