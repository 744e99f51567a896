package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.community.ActionChange;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionTally;
import dev.stammkunde.programmes.community.Actions;
import dev.stammkunde.programmes.community.DoneAction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers did, in the programmes table. Safe for use by many threads. */
public final class DynamoDbActions implements Actions {

    private static final String HOLDER = "customer";

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;
    private final ActionWrites writes;

    /**
     * Names where it is kept.
     *
     * @param audit where it is written what people do; {@link AuditTable#NONE} where none do
     */
    public DynamoDbActions(DynamoDbClient client, String programmesTable, AuditTable audit) {
        this.client = client;
        this.table = programmesTable;
        this.due = new DueItems(client, table);
        this.writes = new ActionWrites(programmesTable, audit);
    }

    @Override
    public Optional<DoneAction> find(ActionId id) {
        return get(ActionKeys.byId(id))
                .map(item -> new AccountId(id.shopId(), new ItemReader(item).text(HOLDER)))
                .flatMap(holder -> get(ActionKeys.action(holder, id.id())))
                .map(ActionItem::fromItem);
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    @Override
    public List<DoneAction> ofCustomer(AccountId holder) {
        return query(ClaimKeys.holder(holder), ActionKeys.actionsPrefix())
                .map(ActionItem::fromItem)
                .sorted(Comparator.comparing(DoneAction::reportedAt).reversed())
                .toList();
    }

    @Override
    public List<ActionId> ofOrder(String shopId, String orderId) {
        return query(ActionKeys.order(shopId, orderId), "")
                .map(key -> ActionKeys.idOfOrder(shopId, key))
                .toList();
    }

    private Stream<Map<String, AttributeValue>> query(String partition, String prefix) {
        ItemWriter values = new ItemWriter().text(":pk", partition);
        QueryRequest.Builder query = QueryRequest.builder().tableName(table).consistentRead(true);
        if (prefix.isEmpty()) {
            query.keyConditionExpression("pk = :pk");
        } else {
            query.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)");
            values.text(":prefix", prefix);
        }
        return client
                .queryPaginator(query.expressionAttributeValues(values.toItem()).build())
                .items()
                .stream();
    }

    @Override
    public int count(ActionTally tally) {
        return get(ActionKeys.tally(tally))
                .map(item -> new ItemReader(item).integer(ActionWrites.TALLIED))
                .orElse(0);
    }

    @Override
    public List<ActionId> waiting(String shopId, int limit) {
        // All that wait, whenever they were reported.
        return due.all(ActionKeys.waiting(shopId), limit).map(ActionKeys::idOf).toList();
    }

    @Override
    public List<ActionId> unsettled(Instant by, int limit) {
        return due.by(by, ActionKeys.UNSETTLED, limit).map(ActionKeys::idOf).toList();
    }

    @Override
    public SaveResult save(ActionChange change) {
        try {
            client.transactWriteItems(request -> request.transactItems(writes.of(change)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    /** What leads to an action goes before it, so that doing it again finds what is left. */
    @Override
    public void forget(AccountId holder) {
        for (DoneAction action : ofCustomer(holder)) {
            String orderId = action.report().proof().orderId();
            if (orderId != null) {
                delete(ActionKeys.ofOrder(action.id(), orderId));
            }
            delete(ActionKeys.byId(action.id()));
            delete(ActionKeys.action(holder, action.id().id()));
        }
        query(ClaimKeys.holder(holder), ActionKeys.talliesPrefix())
                .toList()
                .forEach(
                        item ->
                                delete(
                                        Map.of(
                                                KeyText.PK,
                                                requireNonNull(item.get(KeyText.PK)),
                                                KeyText.SK,
                                                requireNonNull(item.get(KeyText.SK)))));
    }

    private void delete(Map<String, AttributeValue> key) {
        client.deleteItem(delete -> delete.tableName(table).key(key));
    }
}
