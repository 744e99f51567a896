package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.programmes.referral.Mark;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralCode;
import dev.stammkunde.programmes.referral.Referrals;
import dev.stammkunde.programmes.referral.Referrer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Referrals in the programmes table. Safe for use by many threads. */
public final class DynamoDbReferrals implements Referrals {

    private static final int MOST_HOLDERS = 20;
    private static final String CUSTOMER = "customer";

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;
    private final AuditTable audit;
    private final ReferralWrites writes;

    public DynamoDbReferrals(DynamoDbClient client, String programmesTable, AuditTable audit) {
        this.audit = audit;
        this.client = client;
        this.table = programmesTable;
        this.due = new DueItems(client, table);
        this.writes = new ReferralWrites(programmesTable);
    }

    @Override
    public Optional<Referral> find(CustomerId friend) {
        return get(ReferralKeys.referral(friend))
                .map(item -> ReferralItem.fromItem(friend.shopId(), item));
    }

    @Override
    public Optional<CustomerId> findFriend(String shopId, String orderId) {
        return get(ReferralKeys.order(shopId, orderId))
                .map(item -> new CustomerId(shopId, item.text(CUSTOMER)));
    }

    @Override
    public Referrer referrer(CustomerId customer) {
        return get(ReferralKeys.referrer(customer))
                .map(item -> ReferrerItem.fromItem(customer, item))
                .orElseGet(() -> Referrer.first(customer));
    }

    @Override
    public Optional<CustomerId> holderOf(ReferralCode code) {
        return get(ReferralKeys.code(code))
                .map(item -> new CustomerId(code.shopId(), item.text(CUSTOMER)));
    }

    private Optional<ItemReader> get(ItemWriter key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key.toItem()).consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(item));
    }

    @Override
    public SaveResult give(Referrer after) {
        ReferralCode code = after.code();
        if (code == null) {
            throw new IllegalArgumentException("there is no code to give");
        }
        return write(
                List.of(
                        writes.versioned(ReferrerItem.toItem(after), after.version()),
                        writes.put(
                                ReferralKeys.code(code).text(CUSTOMER, after.id().id()),
                                "attribute_not_exists(pk)",
                                Map.of())));
    }

    @Override
    public SaveResult save(Change change) {
        Referral referral = change.referral();
        Referrer referrer = change.referrer();
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(writes.versioned(ReferralItem.toItem(referral), referral.version()));
        all.add(writes.versioned(ReferrerItem.toItem(referrer), referrer.version()));
        String orderId = change.orderId();
        if (orderId != null) {
            all.add(
                    writes.put(
                            ReferralKeys.order(referral.shopId(), orderId)
                                    .text(CUSTOMER, referral.friend().id()),
                            "attribute_not_exists(pk) OR #who = :who",
                            Map.of(":who", AttributeValue.fromS(referral.friend().id()))));
        }
        AuditEntry entry = change.audit();
        if (entry != null) {
            all.add(audit.write(entry));
        }
        return write(all);
    }

    private SaveResult write(List<TransactWriteItem> all) {
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

    @Override
    public void click(CustomerId referrer) {
        client.updateItem(
                update ->
                        update.tableName(table)
                                .key(ReferralKeys.clicks(referrer).toItem())
                                .updateExpression("ADD clicks :one")
                                .expressionAttributeValues(
                                        Map.of(":one", AttributeValue.fromN("1"))));
    }

    @Override
    public long clicks(CustomerId referrer) {
        return get(ReferralKeys.clicks(referrer)).map(item -> item.number("clicks")).orElse(0L);
    }

    @Override
    public List<CustomerId> holdersOf(String shopId, Mark mark) {
        return items(ReferralKeys.marks(shopId, mark), MOST_HOLDERS).stream()
                .map(item -> new CustomerId(shopId, item.text(CUSTOMER)))
                .toList();
    }

    @Override
    public List<Mark> marksOf(CustomerId customer) {
        return items(ReferralKeys.marksOf(customer), Integer.MAX_VALUE).stream()
                .map(item -> new Mark(Mark.Kind.valueOf(item.text("kind")), item.text("hash")))
                .toList();
    }

    private List<ItemReader> items(String partition, int limit) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                        .build();
        return client.queryPaginator(query).items().stream()
                .limit(limit)
                .map(ItemReader::new)
                .toList();
    }

    /** The list first, so that an erasure finds what else is kept. */
    @Override
    public void keep(CustomerId customer, List<Mark> marks) {
        for (Mark mark : marks) {
            putItem(
                    ReferralKeys.markOf(customer, mark)
                            .text("kind", mark.kind())
                            .text("hash", mark.hash()));
            putItem(ReferralKeys.mark(customer, mark).text(CUSTOMER, customer.id()));
        }
    }

    private void putItem(ItemWriter item) {
        client.putItem(put -> put.tableName(table).item(item.toItem()));
    }

    @Override
    public void forget(CustomerId customer) {
        for (Mark mark : marksOf(customer)) {
            delete(ReferralKeys.mark(customer, mark));
            delete(ReferralKeys.markOf(customer, mark));
        }
        Referrer known = referrer(customer);
        ReferralCode code = known.code();
        if (code != null) {
            delete(ReferralKeys.code(code));
            client.updateItem(
                    update ->
                            update.tableName(table)
                                    .key(ReferralKeys.referrer(customer).toItem())
                                    .updateExpression("REMOVE code, codeAt ADD version :one")
                                    .conditionExpression("attribute_exists(pk)")
                                    .expressionAttributeValues(
                                            Map.of(":one", AttributeValue.fromN("1"))));
        }
    }

    private void delete(ItemWriter key) {
        client.deleteItem(delete -> delete.tableName(table).key(key.toItem()));
    }

    @Override
    public List<CustomerId> due(Instant by, int limit) {
        return due.by(by, ReferralKeys.DUE, limit).map(DynamoDbReferrals::friendOf).toList();
    }

    @Override
    public List<CustomerId> inReview(String shopId, int limit) {
        // All that wait, whenever their holds end.
        return due.all(ReferralKeys.review(shopId), limit)
                .map(DynamoDbReferrals::friendOf)
                .toList();
    }

    private static CustomerId friendOf(Map<String, AttributeValue> key) {
        String[] parts = new ItemReader(key).text(KeyText.PK).split("#", -1);
        return new CustomerId(KeyText.unescape(parts[1]), KeyText.unescape(parts[2]));
    }
}
