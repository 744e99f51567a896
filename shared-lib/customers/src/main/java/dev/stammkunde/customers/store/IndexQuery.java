package dev.stammkunde.customers.store;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.HashMap;
import java.util.Map;

/**
 * Asks an index of the customers table for one page of one partition.
 *
 * @param index its name
 * @param partitionName the name of its partition key
 * @param partition the value of that
 */
record IndexQuery(String index, String partitionName, String partition) {

    private static final String ALL = "#partition = :partition";

    /**
     * Returns a page.
     *
     * @param start the last key of the page before; empty for the first
     */
    QueryResponse page(
            DynamoDbClient client, String table, Map<String, AttributeValue> start, int limit) {
        return client.query(query(table, start, limit).keyConditionExpression(ALL).build());
    }

    /** Returns a page of those whose sort key, which has a name, lies between two texts. */
    QueryResponse pageBetween(
            DynamoDbClient client,
            String table,
            Range range,
            Map<String, AttributeValue> start,
            int limit) {
        Map<String, String> names = new HashMap<>(names());
        names.put("#sort", range.name());
        Map<String, AttributeValue> values = new HashMap<>(values());
        values.put(":first", AttributeValue.fromS(range.first()));
        values.put(":last", AttributeValue.fromS(range.last()));
        return client.query(
                query(table, start, limit)
                        .keyConditionExpression(ALL + " AND #sort BETWEEN :first AND :last")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .build());
    }

    /** Some values of a sort key. */
    record Range(String name, String first, String last) {}

    private QueryRequest.Builder query(String table, Map<String, AttributeValue> start, int limit) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(index)
                        .expressionAttributeNames(names())
                        .expressionAttributeValues(values())
                        .limit(limit);
        return start.isEmpty() ? query : query.exclusiveStartKey(start);
    }

    private Map<String, String> names() {
        return Map.of("#partition", partitionName);
    }

    private Map<String, AttributeValue> values() {
        return Map.of(":partition", AttributeValue.fromS(partition));
    }
}
