package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads mails of a reader by the index of their order: one query and one batch for a page. */
public final class DynamoDbFindMailHistory implements FindMailHistory {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindMailHistory(DynamoDbClient client, String tableName) {
        this.client = client;
        this.table = tableName;
    }

    @Override
    public Page newestFirst(CustomerId reader, Optional<Place> after, int limit) {
        List<Map<String, AttributeValue>> indexed =
                client.query(query(reader, after, limit)).items();
        List<MailKey> keys = indexed.stream().map(DynamoDbFindMailHistory::keyOf).toList();
        Map<MailKey, MailRecord> read = read(keys);
        return new Page(
                keys.stream().filter(read::containsKey).map(read::get).toList(),
                indexed.size() < limit
                        ? Optional.empty()
                        : Optional.of(
                                new Place(
                                        new ItemReader(indexed.getLast())
                                                .instant(MailKeys.ORDERED_AT),
                                        keys.getLast().name())));
    }

    private QueryRequest query(CustomerId reader, Optional<Place> after, int limit) {
        String partition = MailKeys.customer(reader);
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(MailKeys.BY_READER)
                        .keyConditionExpression("pk = :reader")
                        .expressionAttributeValues(
                                new ItemWriter().text(":reader", partition).toItem())
                        .scanIndexForward(false)
                        .limit(limit);
        after.ifPresent(
                place -> {
                    Map<String, AttributeValue> key =
                            new HashMap<>(MailKeys.record(new MailKey(reader, place.mail())));
                    key.putAll(
                            new ItemWriter().text(MailKeys.ORDERED_AT, place.orderedAt()).toItem());
                    query.exclusiveStartKey(key);
                });
        return query.build();
    }

    private static MailKey keyOf(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return MailKeys.mailOf(item.text(MailKeys.PK), item.text(MailKeys.SK));
    }

    private Map<MailKey, MailRecord> read(List<MailKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return BatchRead.items(client, Map.of(table, keys.stream().map(MailKeys::record).toList()))
                .getOrDefault(table, List.of())
                .stream()
                .map(RecordItem::fromItem)
                .map(Versioned::value)
                .collect(Collectors.toMap(MailRecord::key, Function.identity()));
    }
}
