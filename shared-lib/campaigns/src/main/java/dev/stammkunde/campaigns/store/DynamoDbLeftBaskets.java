package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds baskets by an index of their last change, and reads each as it is now. */
public final class DynamoDbLeftBaskets implements FindLeftBaskets {

    /** Each is two items to read at once. */
    private static final int PAGE_SIZE = 50;

    private final DynamoDbClient client;
    private final String table;

    /** Names the table. */
    public DynamoDbLeftBaskets(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Page changedIn(String shopId, Moments moments, int part, String after) {
        String shard = BehaviourKeys.basketShard(shopId, part);
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(BehaviourKeys.BY_CHANGE)
                        .limit(PAGE_SIZE)
                        .keyConditionExpression(
                                "basketShard = :shard AND basketChangedAt BETWEEN :from AND :to")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shard", shard)
                                        .text(
                                                ":from",
                                                BehaviourKeys.changedAt(
                                                        moments.after().plusNanos(1)))
                                        .text(":to", BehaviourKeys.changedAt(moments.until()))
                                        .toItem());
        if (!after.isEmpty()) {
            query.exclusiveStartKey(startAfter(shard, after));
        }
        QueryResponse found = client.query(query.build());
        List<CustomerId> customers =
                found.items().stream()
                        .map(item -> new ItemReader(item).text(BehaviourKeys.PK))
                        .map(BehaviourKeys::customerOf)
                        .toList();
        return new Page(
                basketsOf(customers).stream()
                        .filter(it -> moments.contains(it.basket().changedAt()))
                        .toList(),
                found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty()
                        ? cursor(new ItemReader(found.lastEvaluatedKey()))
                        : null);
    }

    /** The time has a fixed width. */
    private static String cursor(ItemReader last) {
        return last.text(BehaviourKeys.CHANGED_AT) + last.text(BehaviourKeys.PK);
    }

    private static Map<String, AttributeValue> startAfter(String shard, String cursor) {
        int width = BehaviourKeys.changedAt(Instant.EPOCH).length();
        return new ItemWriter()
                .text(BehaviourKeys.BASKET_SHARD, shard)
                .text(BehaviourKeys.CHANGED_AT, cursor.substring(0, width))
                .text(BehaviourKeys.PK, cursor.substring(width))
                .text(BehaviourKeys.SK, BehaviourKeys.BASKET)
                .toItem();
    }

    /** An index is late: what counts is what the items say now. */
    private List<Found> basketsOf(List<CustomerId> customers) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (CustomerId customer : customers) {
            keys.add(BehaviourKeys.key(customer, BehaviourKeys.CONSENT).toItem());
            keys.add(BehaviourKeys.key(customer, BehaviourKeys.BASKET).toItem());
        }
        Map<CustomerId, KeptBehaviour> kept = new LinkedHashMap<>();
        customers.forEach(customer -> kept.put(customer, KeptBehaviour.NOTHING));
        for (Map<String, AttributeValue> attributes :
                BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of())) {
            ItemReader item = new ItemReader(attributes);
            kept.computeIfPresent(
                    BehaviourKeys.customerOf(item.text(BehaviourKeys.PK)),
                    (_, known) ->
                            item.text(BehaviourKeys.SK).equals(BehaviourKeys.CONSENT)
                                    ? new KeptBehaviour(
                                            BehaviourItem.consent(item), List.of(), known.basket())
                                    : new KeptBehaviour(
                                            known.consent(), List.of(), BehaviourItem.event(item)));
        }
        List<Found> found = new ArrayList<>();
        kept.forEach(
                (customer, known) ->
                        known.findBasket()
                                .filter(basket -> known.consent().covers(basket.changedAt()))
                                .ifPresent(basket -> found.add(new Found(customer, basket))));
        return found;
    }

    @Override
    public int partCount() {
        return BehaviourKeys.SHARDS;
    }
}
