package dev.stammkunde.webhooks.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEvent;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps deliveries: an item for each event and endpoint, which ends by itself. */
public final class DynamoDbWebhookDeliveries implements WebhookDeliveries {

    /** What a call of a page looks at where only some states are asked for. */
    private static final int MOST_LOOKED_AT = 500;

    private final DynamoDbClient client;
    private final String table;
    private final WebhookWrites writes;

    /** Names the table; reads nothing yet. */
    public DynamoDbWebhookDeliveries(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.writes = new WebhookWrites(client, table, audit);
    }

    @Override
    public Optional<WebhookDelivery> find(DocumentId endpoint, String eventId) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(WebhookKeys.delivery(endpoint, eventId))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(DeliveryItem.fromItem(item));
    }

    @Override
    public SaveResult save(WebhookDelivery delivery) {
        return writes.put(DeliveryItem.toItem(delivery), delivery.version());
    }

    @Override
    public SaveResult save(WebhookDelivery delivery, AuditEntry entry) {
        return writes.put(DeliveryItem.toItem(delivery), delivery.version(), entry);
    }

    @Override
    public List<WebhookDelivery> due(Instant by, int limit) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (String shard : WebhookKeys.sweepShards()) {
            if (keys.size() < limit) {
                keys.addAll(due(shard, by, limit - keys.size()));
            }
        }
        return keys.isEmpty()
                ? List.of()
                : BatchRead.items(client, Map.of(table, keys))
                        .getOrDefault(table, List.of())
                        .stream()
                        .map(DeliveryItem::fromItem)
                        // The index is behind: somebody may have taken it meanwhile.
                        .filter(found -> found.sweepAt() != null && !by.isBefore(found.sweepAt()))
                        .toList();
    }

    private List<Map<String, AttributeValue>> due(String shard, Instant by, int limit) {
        return client
                .query(
                        query ->
                                query.tableName(table)
                                        .indexName(WebhookKeys.BY_SWEEP)
                                        .keyConditionExpression(
                                                "sweepShard = :shard AND sweepAt <= :by")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":shard", shard)
                                                        .text(":by", KeyText.sortable(by))
                                                        .toItem())
                                        .limit(limit))
                .items()
                .stream()
                .map(
                        item -> {
                            ItemReader key = new ItemReader(item);
                            return WebhookKeys.delivery(
                                    WebhookKeys.endpointOf(item), key.text(KeyText.SK));
                        })
                .toList();
    }

    @Override
    public Page page(DocumentId endpoint, Question question, Optional<String> after, int limit) {
        List<WebhookDelivery> found = new ArrayList<>();
        Optional<String> from = after;
        int lookedAt = 0;
        do {
            QueryResponse response = client.query(query(endpoint, question, from, limit));
            lookedAt += response.items().size();
            for (Map<String, AttributeValue> item : response.items()) {
                WebhookDelivery delivery = DeliveryItem.fromItem(item);
                from = Optional.of(delivery.event().id());
                if (question.state().isEmpty() || question.state().get() == delivery.state()) {
                    found.add(delivery);
                }
                if (found.size() == limit) {
                    return new Page(found, from);
                }
            }
            if (!response.hasLastEvaluatedKey()) {
                return new Page(found, Optional.empty());
            }
        } while (lookedAt < MOST_LOOKED_AT);
        return new Page(found, from);
    }

    private QueryRequest query(
            DocumentId endpoint, Question question, Optional<String> after, int limit) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .keyConditionExpression("pk = :pk AND sk >= :from")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", WebhookKeys.deliveries(endpoint))
                                        .text(":from", WebhookEvent.from(question.from()))
                                        .toItem())
                        .limit(limit);
        after.ifPresent(id -> query.exclusiveStartKey(WebhookKeys.delivery(endpoint, id)));
        return query.build();
    }
}
