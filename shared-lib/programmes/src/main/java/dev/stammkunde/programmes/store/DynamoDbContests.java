package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.contests.ContestEntryId;
import dev.stammkunde.programmes.contests.ContestList;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.Contests;
import dev.stammkunde.programmes.contests.CustomerEntries;
import dev.stammkunde.programmes.contests.EntryState;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Contests and entries in the programmes table. Safe for use by many threads. */
public final class DynamoDbContests implements Contests {

    /** Ids of one item of a list: far below the 400 kB that an item may have. */
    static final int PART = 4_000;

    private final DynamoDbClient client;
    private final String table;
    private final ContestWrites writes;

    /**
     * Names where they are kept.
     *
     * @param audit where it is written what people do; {@link AuditTable#NONE} where none do
     */
    public DynamoDbContests(DynamoDbClient client, String programmesTable, AuditTable audit) {
        this.client = client;
        this.table = programmesTable;
        this.writes = new ContestWrites(programmesTable, audit);
    }

    @Override
    public Optional<ContestRun> find(DocumentId contest) {
        return get(ContestKeys.run(contest)).map(item -> ContestItem.run(contest.shopId(), item));
    }

    @Override
    public Map<String, ContestRun> ofShop(String shopId) {
        Map<String, ContestRun> runs = new HashMap<>();
        query(ContestKeys.runs(shopId), "")
                .map(item -> ContestItem.run(shopId, item))
                .forEach(run -> runs.put(run.contest().id(), run));
        return runs;
    }

    @Override
    public CustomerEntries entries(DocumentId contest, AccountId holder) {
        return get(ContestKeys.ofCustomer(contest, holder))
                .map(item -> ContestItem.entries(holder, item))
                .orElseGet(() -> CustomerEntries.none(contest, holder));
    }

    @Override
    public List<CustomerEntries> ofCustomer(AccountId holder) {
        return query(ClaimKeys.holder(holder), ContestKeys.customersPrefix())
                .map(item -> ContestItem.entries(holder, item))
                .toList();
    }

    @Override
    public Optional<ContestEntry> find(ContestEntryId id) {
        return get(ContestKeys.entry(id)).map(item -> ContestItem.entry(id.contest(), item));
    }

    @Override
    public List<ContestEntry> all(DocumentId contest) {
        return query(ContestKeys.entries(contest), "")
                .map(item -> ContestItem.entry(contest, item))
                .toList();
    }

    @Override
    public void keepList(DocumentId contest, ContestList list, List<String> ids) {
        for (int first = 0, part = 0; first < ids.size(); first += PART, part++) {
            Map<String, AttributeValue> item =
                    new HashMap<>(ContestKeys.list(contest, list.hash(), part));
            List<String> some = ids.subList(first, Math.min(ids.size(), first + PART));
            item.putAll(new ItemWriter().texts(ContestItem.IDS, some, id -> id).toItem());
            client.putItem(put -> put.tableName(table).item(item));
        }
    }

    @Override
    public List<String> list(DocumentId contest, ContestList list) {
        return query(ContestKeys.list(contest), list.hash() + '#')
                .flatMap(item -> new ItemReader(item).texts(ContestItem.IDS).stream())
                .toList();
    }

    @Override
    public SaveResult open(ContestRun run, int documentVersion, AuditEntry audit) {
        return write(writes.open(run, documentVersion, audit));
    }

    @Override
    public SaveResult save(ContestRun next, @Nullable AuditEntry audit) {
        return write(writes.save(next, audit));
    }

    @Override
    public SaveResult enter(CustomerEntries after, String terms) {
        return write(writes.enter(after, terms));
    }

    @Override
    public SaveResult change(CustomerEntries after, ContestEntry changed) {
        return write(writes.change(after, changed));
    }

    private SaveResult write(List<TransactWriteItem> items) {
        try {
            client.transactWriteItems(request -> request.transactItems(items));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    /** What leads to entries goes last, so that doing it again finds what is left. */
    @Override
    public void forgetContests(AccountId holder) {
        List<CustomerEntries> kept = ofCustomer(holder);
        while (!kept.isEmpty()) {
            kept.forEach(this::forget);
            kept = ofCustomer(holder);
        }
    }

    private void forget(CustomerEntries entries) {
        entries.entries().forEach(entry -> forget(entry.id()));
        try {
            client.deleteItem(
                    delete ->
                            delete.tableName(table)
                                    .key(
                                            ContestKeys.ofCustomer(
                                                    entries.contest(), entries.holder()))
                                    .conditionExpression("version = :before")
                                    .expressionAttributeValues(
                                            new ItemWriter()
                                                    .number(":before", entries.version())
                                                    .toItem()));
        } catch (ConditionalCheckFailedException e) {
            // An entry was made meanwhile: it is found by looking again.
        }
    }

    private void forget(ContestEntryId id) {
        client.updateItem(
                update ->
                        update.tableName(table)
                                .key(ContestKeys.entry(id))
                                .updateExpression("SET #state = :erased REMOVE #holder, #key")
                                .expressionAttributeNames(
                                        Map.of(
                                                "#state",
                                                ContestItem.STATE,
                                                "#holder",
                                                ContestItem.HOLDER,
                                                "#key",
                                                "key"))
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .text(":erased", EntryState.ERASED)
                                                .toItem()));
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
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
}
