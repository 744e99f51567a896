package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipReviews;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VIPs in the programmes table: a partition for each shop. Safe for use by many threads. */
public final class DynamoDbVips implements Vips, VipReviews {

    private static final String FIRST = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    public DynamoDbVips(DynamoDbClient client, String programmesTable, AuditTable audit) {
        this.client = client;
        this.table = programmesTable;
        this.audit = audit;
    }

    @Override
    public Optional<Kept> find(CustomerId customer) {
        return get(VipItems.vip(customer)).map(item -> VipItems.read(customer.shopId(), item));
    }

    private Optional<ItemReader> get(ItemWriter key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key.toItem()).consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(item));
    }

    @Override
    public Map<CustomerId, Kept> some(List<CustomerId> customers) {
        Map<CustomerId, Kept> found = new HashMap<>();
        if (customers.isEmpty()) {
            return found;
        }
        String shopId = customers.getFirst().shopId();
        KeysAndAttributes keys =
                KeysAndAttributes.builder()
                        .keys(customers.stream().map(it -> VipItems.vip(it).toItem()).toList())
                        .build();
        BatchRead.itemsOf(client, Map.of(table, keys)).getOrDefault(table, List.of()).stream()
                .map(item -> VipItems.read(shopId, new ItemReader(item)))
                .forEach(kept -> found.put(kept.vip().customer(), kept));
        return found;
    }

    @Override
    public Page page(String shopId, int most, @Nullable String after) {
        QueryRequest.Builder query =
                ofPartition(VipItems.vips(shopId)).limit(most).consistentRead(true);
        if (after != null) {
            query.exclusiveStartKey(
                    new ItemWriter()
                            .text(KeyText.PK, VipItems.vips(shopId))
                            .text(KeyText.SK, after)
                            .toItem());
        }
        QueryResponse found = client.query(query.build());
        return new Page(
                found.items().stream()
                        .map(item -> VipItems.read(shopId, new ItemReader(item)))
                        .toList(),
                found.hasLastEvaluatedKey()
                        ? new ItemReader(found.lastEvaluatedKey()).text(KeyText.SK)
                        : null);
    }

    private QueryRequest.Builder ofPartition(String partition) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)));
    }

    @Override
    public SaveResult save(Change change) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(write(change));
        VipTurn turn = change.turn();
        if (turn != null) {
            items.add(
                    TransactWriteItem.builder()
                            .put(put -> put.tableName(table).item(VipItems.of(turn).toItem()))
                            .build());
        }
        AuditEntry entry = change.audit();
        if (entry != null) {
            items.add(audit.write(entry));
        }
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem write(Change change) {
        Kept before = change.before();
        Vip after = change.after();
        // One that was taken away and came again begins with 1 anew, at another time.
        String condition = before == null ? FIRST : "version = :version AND since = :since";
        Map<String, AttributeValue> values =
                before == null
                        ? Map.of()
                        : new ItemWriter()
                                .number(":version", before.version())
                                .text(":since", before.vip().since())
                                .toItem();
        if (after == null) {
            return TransactWriteItem.builder()
                    .delete(
                            delete -> {
                                delete.tableName(table)
                                        .key(VipItems.vip(change.customer()).toItem())
                                        .conditionExpression(condition);
                                if (before != null) {
                                    delete.expressionAttributeValues(values);
                                }
                            })
                    .build();
        }
        long version = before == null ? 1 : before.version() + 1;
        return TransactWriteItem.builder()
                .put(
                        put -> {
                            put.tableName(table)
                                    .item(VipItems.of(after, version).toItem())
                                    .conditionExpression(condition);
                            if (before != null) {
                                put.expressionAttributeValues(values);
                            }
                        })
                .build();
    }

    @Override
    public List<VipTurn> turns(String shopId, Instant since) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :pk AND sk > :since")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", VipItems.turns(shopId))
                                        .text(":since", KeyText.sortable(since) + "$")
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream()
                .map(item -> VipItems.turn(shopId, new ItemReader(item)))
                .toList();
    }

    @Override
    public void forget(CustomerId customer) {
        client.deleteItem(delete -> delete.tableName(table).key(VipItems.vip(customer).toItem()));
        client
                .queryPaginator(ofPartition(VipItems.turns(customer.shopId())).build())
                .items()
                .stream()
                .filter(item -> customer.id().equals(new ItemReader(item).text(VipItems.CUSTOMER)))
                .forEach(
                        item ->
                                client.deleteItem(
                                        delete ->
                                                delete.tableName(table)
                                                        .key(
                                                                Map.of(
                                                                        KeyText.PK,
                                                                        item.get(KeyText.PK),
                                                                        KeyText.SK,
                                                                        item.get(KeyText.SK)))));
    }

    @Override
    public Optional<Place> find(String shopId) {
        return get(VipItems.review(shopId)).map(VipItems::place);
    }

    @Override
    public void keep(String shopId, Place place) {
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(VipItems.of(shopId, place).toItem())
                                    .conditionExpression("attribute_not_exists(pk) OR #day <= :day")
                                    .expressionAttributeNames(Map.of("#day", VipItems.DAY))
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":day",
                                                    AttributeValue.fromS(place.day().toString()))));
        } catch (ConditionalCheckFailedException _) {
            // Another run is at a later day.
        }
    }
}
