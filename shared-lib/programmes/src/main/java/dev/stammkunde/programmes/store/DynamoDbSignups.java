package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.gatherings.Roster;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.Signups;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who signed up for events, in the programmes table. Safe for use by many threads. */
public final class DynamoDbSignups implements Signups {

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    /**
     * Names where it is kept.
     *
     * @param audit where it is written what people do; {@link AuditTable#NONE} where none do
     */
    public DynamoDbSignups(DynamoDbClient client, String programmesTable, AuditTable audit) {
        this.client = client;
        this.table = programmesTable;
        this.audit = audit;
    }

    @Override
    public Roster roster(DocumentId event) {
        return get(SignupItem.rosterKey(event))
                .map(item -> SignupItem.roster(event, item))
                .orElseGet(() -> Roster.empty(event));
    }

    @Override
    public Optional<Signup> find(DocumentId event, AccountId holder) {
        return get(SignupItem.key(event, holder)).map(item -> SignupItem.ofCustomer(holder, item));
    }

    @Override
    public List<Signup> ofCustomer(AccountId holder) {
        return query(ClaimKeys.holder(holder), SignupItem.OF_CUSTOMER)
                .map(item -> SignupItem.ofCustomer(holder, item))
                .toList();
    }

    @Override
    public List<Signup> all(DocumentId event) {
        return query(SignupItem.partition(event), SignupItem.WHO)
                .map(item -> SignupItem.ofEvent(event, item))
                .sorted(Comparator.comparingLong(Signup::number))
                .toList();
    }

    /** The version of a sign-up with its customer stands for that with the event. */
    @Override
    public SaveResult save(Roster roster, List<Signup> changed, @Nullable AuditEntry entry) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(put(SignupItem.of(roster), roster.version()));
        for (Signup signup : changed) {
            items.add(put(SignupItem.ofCustomer(signup), signup.version()));
            Put copy = Put.builder().tableName(table).item(SignupItem.ofEvent(signup)).build();
            items.add(TransactWriteItem.builder().put(copy).build());
        }
        if (entry != null) {
            items.add(audit.write(entry));
        }
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

    private TransactWriteItem put(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (version == 1) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(
                            new ItemWriter().number(":before", version - 1).toItem());
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** What leads to it goes last, so that doing it again finds what is left. */
    @Override
    public void remove(Signup signup) {
        delete(SignupItem.keyOfEvent(signup.event(), signup.holder()));
        delete(SignupItem.key(signup.event(), signup.holder()));
    }

    private void delete(Map<String, AttributeValue> key) {
        client.deleteItem(delete -> delete.tableName(table).key(key));
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    private Stream<Map<String, AttributeValue>> query(String partition, String prefix) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", partition)
                                        .text(":prefix", prefix)
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream();
    }
}
