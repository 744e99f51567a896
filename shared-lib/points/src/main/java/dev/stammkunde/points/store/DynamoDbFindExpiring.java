package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindExpiring;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the sparse index of accounts: what it costs depends on the accounts that it names. */
public final class DynamoDbFindExpiring implements FindExpiring {

    private static final int PAGE_SIZE = 100;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindExpiring(DynamoDbClient client, String pointsTable) {
        this.client = client;
        this.table = pointsTable;
    }

    @Override
    public List<Part> parts(String shopId) {
        List<Part> parts = new ArrayList<>();
        for (int shard = 0; shard < PointsKeys.EXPIRY_SHARDS; shard++) {
            parts.add(new Part(shopId, false, shard));
            parts.add(new Part(shopId, true, shard));
        }
        return List.copyOf(parts);
    }

    @Override
    public ExpiringPage expiringUntil(Part part, Instant until, String after) {
        ItemWriter values = values(part).text(":until", KeyText.sortable(until));
        return page(part, "expiryPart = :part AND firstExpiry <= :until", values, after);
    }

    @Override
    public ExpiringPage all(Part part, String after) {
        return page(part, "expiryPart = :part", values(part), after);
    }

    private static ItemWriter values(Part part) {
        return new ItemWriter().text(":part", keyOf(part));
    }

    private static String keyOf(Part part) {
        return PointsKeys.expiryPart(part.shopId(), part.undated(), part.shard());
    }

    private ExpiringPage page(Part part, String condition, ItemWriter values, String after) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(PointsKeys.BY_EXPIRY)
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(values.toItem())
                        .limit(PAGE_SIZE);
        if (!after.isEmpty()) {
            query.exclusiveStartKey(start(part, after));
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
    private static String mark(Map<String, AttributeValue> last) {
        ItemReader key = new ItemReader(last);
        return key.text(PointsKeys.FIRST_EXPIRY)
                + ' '
                + PointsKeys.accountOf(key.text(PointsKeys.PK)).customerId();
    }

    private static Map<String, AttributeValue> start(Part part, String mark) {
        int blank = mark.indexOf(' ');
        AccountId last = new AccountId(part.shopId(), mark.substring(blank + 1));
        Map<String, AttributeValue> start = new HashMap<>(PointsKeys.account(last));
        start.putAll(
                new ItemWriter()
                        .text(PointsKeys.EXPIRY_PART, keyOf(part))
                        .text(PointsKeys.FIRST_EXPIRY, mark.substring(0, blank))
                        .toItem());
        return start;
    }
}
