package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailChange.MailboxChange;
import dev.stammkunde.mail.MailChange.StandingChange;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps records of mails in DynamoDB. Changes of many mails are one transaction as long as nobody
 * else is at work on one of them; if somebody is, each is written for itself.
 */
public final class DynamoDbMailRecords implements MailRecords {

    /** What DynamoDB takes in one transaction. */
    private static final int MOST_PUTS = 100;

    private static final int MOST_KEYS = 100;

    private final MailTable table;

    public DynamoDbMailRecords(DynamoDbClient client, String tableName) {
        table = new MailTable(client, tableName);
    }

    @Override
    public Optional<Versioned<MailRecord>> find(MailKey key) {
        return table.find(MailKeys.record(key)).map(RecordItem::fromItem);
    }

    @Override
    public List<SaveResult> save(List<MailChange> changes) {
        List<List<Put>> puts = changes.stream().map(this::puts).toList();
        List<Put> all = puts.stream().flatMap(List::stream).toList();
        if (changes.size() > 1 && all.size() <= MOST_PUTS && table.write(all) == SaveResult.SAVED) {
            return Collections.nCopies(changes.size(), SaveResult.SAVED);
        }
        return puts.stream().map(table::write).toList();
    }

    private List<Put> puts(MailChange change) {
        long version = change.expected().version();
        List<Put> puts = new ArrayList<>();
        puts.add(table.put(RecordItem.toItem(change.next(), version + 1), version));
        StandingChange standing = change.standing();
        if (standing != null) {
            CustomerId customer = change.next().key().customer();
            long standingVersion = standing.expected().version();
            puts.add(
                    table.put(
                            StandingItem.toItem(customer, standing.next(), standingVersion + 1),
                            standingVersion));
        }
        MailboxChange mailbox = change.mailbox();
        if (mailbox != null) {
            long mailboxVersion = mailbox.expected().version();
            puts.add(
                    table.put(
                            MailboxItem.toItem(mailbox.next(), mailboxVersion + 1),
                            mailboxVersion));
        }
        return puts;
    }

    @Override
    public List<MailRecord> ofCustomer(CustomerId customer) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :customer AND begins_with(sk, :mails)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":customer", MailKeys.customer(customer))
                                        .text(":mails", MailKeys.MAILS)
                                        .toItem())
                        .build();
        return table.client().queryPaginator(query).items().stream()
                .map(item -> RecordItem.fromItem(item).value())
                .toList();
    }

    @Override
    public List<Versioned<MailRecord>> due(int shard, Instant until, int limit) {
        List<Versioned<MailRecord>> due = new ArrayList<>();
        Map<String, AttributeValue> from = Map.of();
        do {
            QueryResponse page = page(shard, until, from);
            due.addAll(dueOf(page.items(), until));
            from = page.lastEvaluatedKey();
        } while (due.size() < limit && !from.isEmpty());
        due.sort(Comparator.comparing(mail -> releaseAt(mail.value())));
        return due.size() > limit ? due.subList(0, limit) : due;
    }

    private QueryResponse page(int shard, Instant until, Map<String, AttributeValue> from) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .indexName(MailKeys.BY_RELEASE)
                        .keyConditionExpression("heldShard = :shard AND releaseAt <= :until")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shard", MailKeys.heldShard(shard))
                                        .text(":until", KeyText.sortable(until))
                                        .toItem())
                        .limit(MOST_KEYS);
        return table.client()
                .query(from.isEmpty() ? query.build() : query.exclusiveStartKey(from).build());
    }

    /** The index is behind the table: what was decided on since is not due any more. */
    private List<Versioned<MailRecord>> dueOf(
            List<Map<String, AttributeValue>> entries, Instant until) {
        List<Map<String, AttributeValue>> keys =
                entries.stream()
                        .map(ItemReader::new)
                        .map(
                                item ->
                                        MailKeys.mailOf(
                                                item.text(MailKeys.PK), item.text(MailKeys.SK)))
                        .map(MailKeys::record)
                        .toList();
        return BatchRead.items(table.client(), Map.of(table.name(), keys))
                .getOrDefault(table.name(), List.of())
                .stream()
                .map(RecordItem::fromItem)
                .filter(mail -> isDue(mail.value(), until))
                .toList();
    }

    private static boolean isDue(MailRecord mail, Instant until) {
        return mail.state() == MailState.HELD && !releaseAt(mail).isAfter(until);
    }

    private static Instant releaseAt(MailRecord mail) {
        Instant releaseAt = mail.releaseAt();
        return releaseAt == null ? Instant.MAX : releaseAt;
    }

    @Override
    public int shardCount() {
        return MailKeys.SHARDS;
    }
}
