package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what is due in the programmes table, by its sparse index of keys. It tells for a moment
 * what is done already.
 */
record DueItems(DynamoDbClient client, String table) {

    private static final int MOST_OF_PAGE = 1_000;

    /** Sorts after every moment. */
    private static final String EVER = "9";

    /** Returns the keys of what is due by a moment, the earliest first, with when each is due. */
    Stream<Map<String, AttributeValue>> by(Instant moment, String shard, int limit) {
        return by(KeyText.sortable(moment), shard, limit);
    }

    /** Returns the keys of all that is due whenever, the earliest first. */
    Stream<Map<String, AttributeValue>> all(String shard, int limit) {
        return by(EVER, shard, limit);
    }

    private Stream<Map<String, AttributeValue>> by(String moment, String shard, int limit) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(ClaimKeys.BY_DUE)
                        .keyConditionExpression("nextShard = :shard AND nextAt <= :by")
                        .expressionAttributeValues(
                                new ItemWriter().text(":shard", shard).text(":by", moment).toItem())
                        .limit(Math.min(limit, MOST_OF_PAGE))
                        .build();
        return client.queryPaginator(query).items().stream().limit(limit);
    }
}
