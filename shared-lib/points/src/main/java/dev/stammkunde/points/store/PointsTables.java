package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger.OrderAndAccount;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Consistent reads of the points table, for the adapters that share them.
 *
 * @param points holds accounts, orders and business keys, and entries of the first edition
 * @param entries holds all other entries
 */
record PointsTables(DynamoDbClient client, String points, String entries) {

    Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        return get(points, key);
    }

    Optional<Map<String, AttributeValue>> get(String table, Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /**
     * Reads several items of the points table at once, in no order.
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    List<Map<String, AttributeValue>> getAll(List<Map<String, AttributeValue>> keys) {
        return BatchRead.items(client, Map.of(points, keys)).getOrDefault(points, List.of());
    }

    /** Reads the entry that an item of the points table is, or says is booked. */
    LedgerEntry entry(String shopId, Map<String, AttributeValue> booked) {
        if (EntryItem.isEntry(booked)) {
            return EntryItem.fromItem(booked);
        }
        return get(entries, KeyItem.entryKey(shopId, booked))
                .map(EntryItem::fromItem)
                .orElseThrow(() -> new IllegalStateException("a booked key has no entry"));
    }

    /** Reads the open account of a customer. */
    PointsAccount account(AccountId account) {
        return open(stored(account));
    }

    /**
     * Follows merges to the account that is open, however many there were.
     *
     * @throws IllegalStateException if they lead in a circle, which nobody writes
     */
    PointsAccount open(PointsAccount account) {
        Set<String> passed = new HashSet<>();
        PointsAccount open = account;
        for (String into = open.mergedInto(); into != null; into = open.mergedInto()) {
            if (!passed.add(into)) {
                throw new IllegalStateException("merges lead in a circle");
            }
            open = stored(new AccountId(open.id().shopId(), into));
        }
        return open;
    }

    /** Returns all customers whose accounts are in an open one by now. */
    Set<String> customersOf(PointsAccount account) {
        Set<String> all = new LinkedHashSet<>();
        Deque<PointsAccount> left = new ArrayDeque<>(List.of(account));
        while (!left.isEmpty()) {
            PointsAccount next = left.remove();
            if (all.add(next.id().customerId())) {
                next.mergedFrom()
                        .forEach(id -> left.add(stored(new AccountId(next.id().shopId(), id))));
            }
        }
        return all;
    }

    /** The same of the account of a customer, read without waiting for what was just written. */
    Set<String> customersOf(AccountId customer) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(points).key(PointsKeys.account(customer)))
                        .item();
        return item.isEmpty()
                ? Set.of(customer.customerId())
                : customersOf(open(AccountItem.fromItem(item)));
    }

    private PointsAccount stored(AccountId account) {
        return get(PointsKeys.account(account))
                .map(AccountItem::fromItem)
                .orElseGet(() -> PointsAccount.empty(account));
    }

    /** Reads an order, and with it in the same call the account of a customer. */
    OrderAndAccount order(String shopId, String orderId, @Nullable String customerId) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        keys.add(PointsKeys.order(shopId, orderId));
        keys.add(PointsKeys.booked(shopId, BookingKey.earn(orderId)));
        AccountId named = customerId == null ? null : new AccountId(shopId, customerId);
        if (named != null) {
            keys.add(PointsKeys.account(named));
        }
        Optional<LedgerOrder> order = Optional.empty();
        boolean firstEdition = false;
        Optional<PointsAccount> account = Optional.ofNullable(named).map(PointsAccount::empty);
        for (Map<String, AttributeValue> item : getAll(keys)) {
            String sort = new ItemReader(item).text(PointsKeys.SK);
            switch (sort) {
                case PointsKeys.ORDER_ITEM -> order = Optional.of(OrderItem.fromItem(item));
                case PointsKeys.ACCOUNT_ITEM -> account = Optional.of(AccountItem.fromItem(item));
                default -> firstEdition = true;
            }
        }
        LedgerOrder found;
        if (order.isPresent()) {
            found = order.get();
        } else {
            found =
                    firstEdition
                            ? FirstEditionOrder.of(shopId, orderId, partition(shopId, orderId))
                            : LedgerOrder.unheard(shopId, orderId);
        }
        return new OrderAndAccount(
                found.followingMerges(id -> account(new AccountId(shopId, id)).id().customerId()),
                account.map(this::open));
    }

    /** Reads the entries of an order in the first edition. */
    List<LedgerEntry> firstEdition(String shopId, String orderId) {
        return partition(shopId, orderId).stream()
                .filter(EntryItem::isEntry)
                .map(EntryItem::fromItem)
                .toList();
    }

    private List<Map<String, AttributeValue>> partition(String shopId, String orderId) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(points)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :order")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":order", PointsKeys.orderPartition(shopId, orderId))
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream().toList();
    }
}
