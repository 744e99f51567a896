package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.shop.KnownOrder;

import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Keeps orders and activities in DynamoDB. A purchase costs two reads of one item and one
 * transaction of three, whatever the customer's history.
 */
public final class DynamoDbPurchases implements PurchaseStore {

    private final CustomersTable table;

    public DynamoDbPurchases(CustomersTable table) {
        this.table = table;
    }

    @Override
    public Versioned<KnownOrder<OrderFacts>> order(OrderId order) {
        return CustomersTable.find(
                        table.orders(),
                        CustomerKeys.key(CustomerKeys.order(order), CustomerKeys.ORDER))
                .map(row -> new Versioned<>(PurchaseMapping.toOrder(order, row), row.version()))
                .orElseGet(() -> new Versioned<>(KnownOrder.nothing(), 0));
    }

    @Override
    public Buyer buyer(CustomerId customer) {
        Optional<ActivityRow> row = activityRow(customer);
        if (row.isEmpty()) {
            return new Buyer(
                    customer, new Versioned<>(Activity.none(), 0), Collections.emptySortedSet());
        }
        ActivityRow found = row.get();
        return found.mergedInto() == null
                ? PurchaseMapping.toBuyer(customer, found)
                : buyer(new CustomerId(customer.shopId(), found.mergedInto()));
    }

    private Optional<ActivityRow> activityRow(CustomerId customer) {
        return CustomersTable.find(
                table.activities(),
                CustomerKeys.key(CustomerKeys.customer(customer), CustomerKeys.ACTIVITY));
    }

    @Override
    public List<Purchase> purchases(CustomerId customer, End from, int limit) {
        Key start = CustomerKeys.key(CustomerKeys.customer(customer), CustomerKeys.PURCHASES);
        boolean forward =
                switch (from) {
                    case EARLIEST -> true;
                    case LATEST -> false;
                };
        return table
                .marks()
                .query(
                        query ->
                                query.queryConditional(QueryConditional.sortBeginsWith(start))
                                        .scanIndexForward(forward)
                                        .consistentRead(true)
                                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(PurchaseMapping::toPurchase)
                .toList();
    }

    @Override
    public SaveResult save(PurchaseChange change) {
        return save(change, List.of());
    }

    /**
     * Applies a change as a whole or not at all.
     *
     * @param with puts to other tables that are part of it, at most 50
     * @return {@link SaveResult#CONFLICT} also where a condition of those does not hold
     */
    public SaveResult save(PurchaseChange change, List<Put> with) {
        long version = change.expected().version();
        OrderRow order = PurchaseMapping.toRow(change.order(), change.next(), version + 1);
        if (change.activities().isEmpty() && with.isEmpty()) {
            return LostTransaction.attempt(
                    () ->
                            table.orders()
                                    .putItem(
                                            put ->
                                                    put.item(order)
                                                            .conditionExpression(
                                                                    CustomersTable.unchangedSince(
                                                                            version))));
        }
        List<TransactWriteItem> transaction = new ArrayList<>();
        transaction.add(CustomersTable.put(table.orders(), order, version));
        change.activities().forEach(activity -> add(transaction, activity));
        with.forEach(put -> transaction.add(TransactWriteItem.builder().put(put).build()));
        return LostTransaction.attempt(
                () -> table.plain().transactWriteItems(all -> all.transactItems(transaction)));
    }

    /** The order's version guards its purchase items, the activity's version guards the rest. */
    private void add(List<TransactWriteItem> transaction, ActivityChange change) {
        Buyer buyer = change.expected();
        long version = buyer.activity().version();
        transaction.add(
                CustomersTable.put(
                        table.activities(),
                        PurchaseMapping.toRow(
                                buyer.id(), change.next(), buyer.mergedFrom(), version + 1),
                        version));
        for (Bought bought : change.removed()) {
            transaction.add(
                    CustomersTable.delete(
                            table.marks(),
                            CustomerKeys.key(
                                    CustomerKeys.customer(bought.by()),
                                    CustomerKeys.purchase(bought.purchase()))));
        }
        for (Bought bought : change.added()) {
            transaction.add(CustomersTable.put(table.marks(), PurchaseMapping.toRow(bought)));
        }
    }

    static TransactPutItemEnhancedRequest<ActivityRow> put(ActivityRow row, long version) {
        return TransactPutItemEnhancedRequest.builder(ActivityRow.class)
                .item(row)
                .conditionExpression(CustomersTable.unchangedSince(version))
                .build();
    }
}
