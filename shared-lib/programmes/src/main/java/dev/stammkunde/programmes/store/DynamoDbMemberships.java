package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipId;
import dev.stammkunde.programmes.membership.Memberships;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Memberships in the programmes table: an item for each customer and plan, and one for each order
 * that leads to it. Safe for use by many threads.
 */
public final class DynamoDbMemberships implements Memberships {

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;
    private final ReferralWrites writes;

    /** For who writes nobody's name. */
    public DynamoDbMemberships(DynamoDbClient client, String programmesTable) {
        this(client, programmesTable, AuditTable.NONE);
    }

    public DynamoDbMemberships(DynamoDbClient client, String programmesTable, AuditTable audit) {
        this.client = client;
        this.table = programmesTable;
        this.audit = audit;
        this.writes = new ReferralWrites(programmesTable);
    }

    @Override
    public Optional<Membership> find(MembershipId id) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(MembershipKeys.membership(id).toItem())
                                                .consistentRead(true))
                        .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(MembershipItem.fromItem(id.plan().shopId(), new ItemReader(item)));
    }

    @Override
    public List<Membership> ofCustomer(AccountId holder) {
        return items(holder).stream()
                .map(item -> MembershipItem.fromItem(holder.shopId(), item))
                .toList();
    }

    private List<ItemReader> items(AccountId holder) {
        return query(
                "pk = :pk AND begins_with(sk, :memberships)",
                new ItemWriter()
                        .text(":pk", MembershipKeys.holder(holder))
                        .text(":memberships", MembershipKeys.PREFIX));
    }

    @Override
    public List<MembershipId> ofOrder(String shopId, String orderId) {
        return query(
                        "pk = :pk",
                        new ItemWriter().text(":pk", MembershipKeys.ofOrder(shopId, orderId)))
                .stream()
                .map(item -> MembershipKeys.ofOrder(shopId, item))
                .toList();
    }

    private List<ItemReader> query(String condition, ItemWriter values) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(values.toItem())
                        .build();
        return client.queryPaginator(query).items().stream().map(ItemReader::new).toList();
    }

    @Override
    public Page ofPlan(DocumentId plan, int most, @Nullable String after) {
        QueryResponse page =
                client.query(
                        query -> {
                            query.tableName(table)
                                    .indexName(ClaimKeys.BY_DUE)
                                    .keyConditionExpression("nextShard = :shard")
                                    .expressionAttributeValues(
                                            new ItemWriter()
                                                    .text(":shard", MembershipKeys.members(plan))
                                                    .toItem())
                                    .limit(most);
                            if (after != null) {
                                query.exclusiveStartKey(MembershipKeys.at(plan, after).toItem());
                            }
                        });
        return new Page(
                page.items().stream()
                        .map(item -> MembershipKeys.listedId(new ItemReader(item)))
                        .toList(),
                page.lastEvaluatedKey().isEmpty()
                        ? null
                        : MembershipKeys.place(new ItemReader(page.lastEvaluatedKey())));
    }

    @Override
    public SaveResult save(Change change) {
        Membership next = change.next();
        String orderId = change.orderId();
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(writes.versioned(MembershipItem.toItem(next), next.version()));
        if (orderId != null) {
            String customer = next.id().customerId();
            all.add(
                    writes.put(
                            MembershipKeys.order(next.id(), orderId)
                                    .text(MembershipItem.CUSTOMER, customer),
                            "attribute_not_exists(pk) OR #who = :who",
                            Map.of(":who", AttributeValue.fromS(customer))));
        }
        AuditEntry entry = change.audit();
        if (entry != null) {
            all.add(audit.write(entry));
        }
        try {
            client.transactWriteItems(write -> write.transactItems(all));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    /** What leads to one goes first: what is left then is found again by the customer. */
    @Override
    public void forget(AccountId holder) {
        for (ItemReader item : items(holder)) {
            MembershipId id = MembershipKeys.membershipOf(holder, item);
            item.list("purchases", purchase -> purchase.text("order"))
                    .forEach(orderId -> delete(MembershipKeys.order(id, orderId)));
            delete(MembershipKeys.membership(id));
        }
    }

    private void delete(ItemWriter key) {
        Map<String, AttributeValue> item = key.toItem();
        client.deleteItem(
                delete ->
                        delete.tableName(table)
                                .key(
                                        Map.of(
                                                KeyText.PK, item.get(KeyText.PK),
                                                KeyText.SK, item.get(KeyText.SK))));
    }
}
