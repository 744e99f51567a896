package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CustomerList;
import dev.stammkunde.campaigns.CustomerLists;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists of customers in the campaigns table: for each customer an item of the list and one of the
 * customer, which are written and removed together with the list's count.
 */
public final class DynamoDbCustomerLists implements CustomerLists {

    private static final int READ_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;
    private final DynamoDbListed listed;
    private final ListWrites writes;

    /** Names the tables. */
    public DynamoDbCustomerLists(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.audit = audit;
        this.listed = new DynamoDbListed(client, table);
        this.writes = new ListWrites(client, table);
    }

    @Override
    public Set<CustomerId> listed(ListId list, List<CustomerId> customers) {
        return listed.listed(list, customers);
    }

    @Override
    public CustomerPage customersOf(ListId list, String after) {
        return listed.customersOf(list, after);
    }

    @Override
    public Optional<CustomerList> find(ListId list) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(ListKeys.about(list).toItem())
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(list(list, item));
    }

    private static CustomerList list(ListId id, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        Set<Integer> done =
                attributes.containsKey(ListKeys.DONE)
                        ? attributes.get(ListKeys.DONE).ns().stream()
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet())
                        : Set.of();
        return new CustomerList(
                id,
                item.text(ListKeys.FILE),
                item.integer(ListKeys.PARTS),
                done,
                item.number(ListKeys.CUSTOMERS));
    }

    @Override
    public CustomerList begin(ListId list, String file, int parts) {
        Map<String, AttributeValue> first =
                ListKeys.about(list)
                        .text(ListKeys.FILE, file)
                        .number(ListKeys.PARTS, parts)
                        .number(ListKeys.CUSTOMERS, 0)
                        .toItem();
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(first)
                                    .conditionExpression(DynamoDbDocuments.IS_FIRST));
            return new CustomerList(list, file, parts, Set.of(), 0);
        } catch (ConditionalCheckFailedException _) {
            // Nobody removes a list: it is there now.
            return find(list).orElseThrow();
        }
    }

    @Override
    public Map<CustomerId, Integer> lines(ListId list, List<CustomerId> customers) {
        Map<CustomerId, Integer> lines = new HashMap<>();
        List<CustomerId> each = customers.stream().distinct().toList();
        for (int from = 0; from < each.size(); from += READ_AT_ONCE) {
            int to = Math.min(each.size(), from + READ_AT_ONCE);
            List<Map<String, AttributeValue>> keys =
                    each.subList(from, to).stream()
                            .map(customer -> ListKeys.member(list, customer).toItem())
                            .toList();
            BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of()).stream()
                    .map(ItemReader::new)
                    .forEach(
                            item ->
                                    lines.put(
                                            ListKeys.customerOf(
                                                    list.shopId(), item.text(ListKeys.SK)),
                                            item.integer(ListKeys.LINE)));
        }
        return lines;
    }

    @Override
    public void add(ListId list, Map<CustomerId, Integer> lines) {
        List<CustomerId> open = new ArrayList<>(lines.keySet());
        for (int attempt = 0; attempt < ListWrites.TRIES; attempt++) {
            open.removeAll(lines(list, open).keySet());
            if (writes.add(list, open, lines)) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same list again and again");
    }

    @Override
    public SaveResult finish(ListId list, int part, AuditEntry entry) {
        try {
            client.transactWriteItems(
                    write -> write.transactItems(writes.finished(list, part), audit.write(entry)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return find(list).filter(known -> known.done().contains(part)).isPresent()
                        ? SaveResult.CONFLICT
                        : finish(list, part, entry);
            }
            throw cancelled;
        }
    }
}
