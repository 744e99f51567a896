package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps redactions in DynamoDB and finds whom they are about, without a scan. */
public final class DynamoDbRedactions implements RedactionStore, FindPersonalData {

    private static final int PAGE_SIZE = 100;

    private final CustomersTable table;

    public DynamoDbRedactions(CustomersTable table) {
        this.table = table;
    }

    @Override
    public Optional<Instant> findRedaction(RedactionScope scope) {
        return CustomersTable.find(
                        table.marks(),
                        CustomerKeys.key(CustomerKeys.scope(scope), CustomerKeys.REDACTED))
                .map(row -> Instant.parse(Objects.requireNonNull(row.at())));
    }

    @Override
    public SaveResult keepRedaction(RedactionScope scope, Instant at) {
        String sortable = KeyText.sortable(at);
        MarkRow row = new MarkRow(CustomerKeys.scope(scope), CustomerKeys.REDACTED, sortable);
        try {
            table.marks()
                    .putItem(
                            put ->
                                    put.item(row)
                                            .conditionExpression(
                                                    CustomersTable.absentOrBefore(sortable)));
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException e) {
            // One of the same or a later time is kept already, and covers this one.
            return SaveResult.SAVED;
        } catch (TransactionConflictException e) {
            return SaveResult.CONFLICT;
        }
    }

    @Override
    public Map<CustomerId, Instant> customersWith(EmailKey email) {
        Key start = CustomerKeys.key(CustomerKeys.email(email), CustomerKeys.LINKED_CUSTOMERS);
        Map<CustomerId, Instant> customers = new HashMap<>();
        table.marks()
                .query(
                        query ->
                                query.queryConditional(QueryConditional.sortBeginsWith(start))
                                        .consistentRead(true))
                .items()
                .forEach(
                        row ->
                                customers.put(
                                        CustomerKeys.linkedCustomer(email.shopId(), row.sk()),
                                        Instant.parse(Objects.requireNonNull(row.at()))));
        return customers;
    }

    @Override
    public Stream<CustomerId> customersOf(String shopId, int shard) {
        Key part = Key.builder().partitionValue(CustomerKeys.shopShard(shopId, shard)).build();
        return table
                .byShop()
                .query(
                        query ->
                                query.queryConditional(QueryConditional.keyEqualTo(part))
                                        .limit(PAGE_SIZE))
                .stream()
                .flatMap(page -> page.items().stream())
                .map(row -> CustomerKeys.customerOf(row.pk()));
    }

    @Override
    public int shardCount() {
        return CustomerKeys.SHARDS;
    }
}
