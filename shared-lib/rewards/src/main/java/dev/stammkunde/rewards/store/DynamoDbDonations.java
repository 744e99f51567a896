package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.DonationEntry;
import dev.stammkunde.rewards.donations.DonationEntry.Kind;
import dev.stammkunde.rewards.donations.DonationSums;
import dev.stammkunde.rewards.donations.Donations;
import dev.stammkunde.rewards.donations.Payout;
import dev.stammkunde.rewards.donations.RecipientId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was given to organisations, in the rewards table. */
public final class DynamoDbDonations implements Donations {

    private static final String IS_NEW = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    public DynamoDbDonations(DynamoDbClient client, String rewardsTable, AuditTable audit) {
        this.client = client;
        this.table = rewardsTable;
        this.audit = audit;
    }

    @Override
    public DonationBook book(RecipientId recipient) {
        return get(DonationItem.bookKey(recipient))
                .map(item -> DonationItem.book(recipient.shopId(), item))
                .orElseGet(() -> DonationBook.empty(recipient));
    }

    @Override
    public List<DonationBook> books(String shopId) {
        return between(DonationItem.ofShop(shopId), "book#", "book$").stream()
                .map(item -> DonationItem.book(shopId, item))
                .toList();
    }

    @Override
    public DonationSums before(RecipientId recipient, Instant time) {
        return client
                .query(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :pk AND sk BETWEEN :a AND :b")
                                        .expressionAttributeValues(
                                                span(
                                                        DonationItem.partition(recipient),
                                                        DonationItem.ENTRY,
                                                        DonationItem.before(time)))
                                        .scanIndexForward(false)
                                        .limit(1))
                .items()
                .stream()
                .map(item -> DonationItem.entry(recipient, item).after())
                .findFirst()
                .orElse(DonationSums.NOTHING);
    }

    @Override
    public List<DonationEntry> standing(RecipientId recipient, Span span) {
        return between(
                        DonationItem.partition(recipient),
                        DonationItem.before(span.afterAt()),
                        DonationItem.before(span.before()))
                .stream()
                .map(item -> DonationItem.entry(recipient, item))
                .filter(entry -> entry.kind() == Kind.GIVEN && entry.number() > span.after())
                .filter(entry -> !entry.isCancelled())
                .toList();
    }

    @Override
    public List<Payout> payouts(RecipientId recipient) {
        return between(DonationItem.partition(recipient), DonationItem.PAYOUT, "payout$").stream()
                .map(item -> DonationItem.payout(recipient, item))
                .toList();
    }

    @Override
    public Optional<Payout> find(RecipientId recipient, String payout) {
        return get(DonationItem.payoutKey(recipient, payout))
                .map(item -> DonationItem.payout(recipient, item));
    }

    @Override
    public SaveResult save(Payout payout, DonationBook.Change change, AuditEntry deed) {
        List<TransactWriteItem> all = new ArrayList<>(writes(change));
        all.add(put(Put.builder().item(DonationItem.payout(payout))));
        all.add(audit.write(deed));
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

    /** The writes of an entry, on condition of those before it. */
    List<TransactWriteItem> writes(DonationBook.Change change) {
        Put.Builder book = Put.builder().item(DonationItem.book(change.after()));
        long before = change.entry().number() - 1;
        if (before == 0) {
            book.conditionExpression(IS_NEW);
        } else {
            book.conditionExpression("entries = :before")
                    .expressionAttributeValues(new ItemWriter().number(":before", before).toItem());
        }
        return List.of(
                put(book),
                put(
                        Put.builder()
                                .item(DonationItem.entry(change.entry()))
                                .conditionExpression(IS_NEW)));
    }

    /** The write that marks a donation as taken back, once. */
    TransactWriteItem cancelled(DonatedAmount given) {
        return TransactWriteItem.builder()
                .update(
                        update ->
                                update.tableName(table)
                                        .key(
                                                DonationItem.entryKey(
                                                        given.recipient(),
                                                        given.at(),
                                                        given.number()))
                                        .updateExpression("SET cancelled = :yes")
                                        .conditionExpression(
                                                "attribute_exists(pk) AND"
                                                        + " attribute_not_exists(cancelled)")
                                        .expressionAttributeValues(
                                                new ItemWriter().text(":yes", "true").toItem()))
                .build();
    }

    private TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(table).build()).build();
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    private List<Map<String, AttributeValue>> between(String partition, String from, String to) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :pk AND sk BETWEEN :a AND :b")
                                        .expressionAttributeValues(span(partition, from, to)))
                .items()
                .stream()
                .toList();
    }

    private static Map<String, AttributeValue> span(String partition, String from, String to) {
        return new ItemWriter().text(":pk", partition).text(":a", from).text(":b", to).toItem();
    }
}
