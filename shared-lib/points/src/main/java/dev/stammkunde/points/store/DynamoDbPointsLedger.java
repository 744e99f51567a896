package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemSize;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.TextTooLongException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.SettleOrder;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The points ledger in two tables, and the only class that writes to that of entries, where nothing
 * is ever changed or removed.
 *
 * <p>A booking costs one transaction of three items, six write units while each is under 1 KB,
 * whatever the customer's history: the entry, its account, and the order or the business key.
 */
public final class DynamoDbPointsLedger implements PointsLedger {

    private static final String NEW = "attribute_not_exists(pk)";

    private final PointsTables tables;

    public DynamoDbPointsLedger(DynamoDbClient client, String pointsTable, String entriesTable) {
        this.tables = new PointsTables(client, pointsTable, entriesTable);
    }

    @Override
    public Set<String> customersOf(PointsAccount account) {
        return tables.customersOf(account);
    }

    @Override
    public Set<String> customersOf(AccountId customer) {
        return tables.customersOf(customer);
    }

    @Override
    public Standing standing(AccountId account, BookingKey key) {
        List<Map<String, AttributeValue>> items =
                tables.getAll(
                        List.of(
                                PointsKeys.account(account),
                                PointsKeys.booked(account.shopId(), key)));
        PointsAccount standing = PointsAccount.empty(account);
        Optional<LedgerEntry> booked = Optional.empty();
        for (Map<String, AttributeValue> item : items) {
            if (PointsKeys.ACCOUNT_ITEM.equals(new ItemReader(item).text(PointsKeys.SK))) {
                standing = AccountItem.fromItem(item);
            } else {
                booked = Optional.of(entry(account.shopId(), item));
            }
        }
        return new Standing(tables.open(standing), booked);
    }

    private LedgerEntry entry(String shopId, Map<String, AttributeValue> booked) {
        if (EntryItem.isEntry(booked)) {
            return EntryItem.fromItem(booked);
        }
        Map<String, AttributeValue> key =
                PointsKeys.entry(KeyItem.account(shopId, booked), KeyItem.sequence(booked));
        return tables.get(tables.entries(), key)
                .map(EntryItem::fromItem)
                .orElseThrow(() -> new IllegalStateException("a booked key has no entry"));
    }

    @Override
    public PointsAccount account(AccountId account) {
        return tables.account(account);
    }

    @Override
    public OrderAndAccount order(String shopId, String orderId, @Nullable String customerId) {
        return tables.order(shopId, orderId, customerId);
    }

    @Override
    public Written write(Decision.Book booking) {
        return write(put(KeyItem.toItem(booking.entry())), List.of(booking));
    }

    /**
     * Writes a booking together with what belongs to it elsewhere, in the points table or in one of
     * another wing.
     *
     * @param with writes with conditions of their own
     * @return anything but {@link Written#WRITTEN} where a condition fails, of the booking or of
     *     what comes with it; then nothing is written
     */
    public Written write(Decision.Book booking, List<TransactWriteItem> with) {
        return write(put(KeyItem.toItem(booking.entry())), List.of(booking), with);
    }

    @Override
    public Written write(Decision.Merge merge) {
        return write(null, List.of(merge.out(), merge.in()));
    }

    @Override
    public Written write(SettleOrder.Settlement settlement) {
        try {
            return writeOrder(settlement);
        } catch (TextTooLongException _) {
            return Written.TOO_LARGE;
        }
    }

    private Written writeOrder(SettleOrder.Settlement settlement) {
        Put order = put(settlement.before(), settlement.after());
        if (!settlement.bookings().isEmpty()) {
            return write(order, settlement.bookings());
        }
        if (isTooLarge(order)) {
            return Written.TOO_LARGE;
        }
        try {
            tables.client()
                    .putItem(
                            one ->
                                    one.tableName(order.tableName())
                                            .item(order.item())
                                            .conditionExpression(order.conditionExpression())
                                            .expressionAttributeValues(
                                                    settlement.before().version() == 0
                                                            ? null
                                                            : order.expressionAttributeValues()));
            return Written.WRITTEN;
        } catch (ConditionalCheckFailedException | TransactionConflictException changed) {
            return Written.KEY_TAKEN;
        }
    }

    /**
     * Writes entries and accounts.
     *
     * @param key what makes the booking one that happens once; absent where the accounts do
     */
    private Written write(@Nullable Put key, List<Decision.Book> bookings) {
        return write(key, bookings, List.of());
    }

    private Written write(
            @Nullable Put key, List<Decision.Book> bookings, List<TransactWriteItem> with) {
        List<TransactWriteItem> items = new ArrayList<>();
        if (key != null) {
            items.add(TransactWriteItem.builder().put(key).build());
        }
        for (Decision.Book booking : bookings) {
            items.add(TransactWriteItem.builder().put(putEntry(booking.entry())).build());
            items.add(TransactWriteItem.builder().put(putAccount(booking)).build());
        }
        if (items.stream().map(TransactWriteItem::put).anyMatch(DynamoDbPointsLedger::isTooLarge)) {
            return Written.TOO_LARGE;
        }
        items.addAll(with);
        try {
            tables.client().transactWriteItems(write -> write.transactItems(items));
            return Written.WRITTEN;
        } catch (TransactionCanceledException cancelled) {
            Cancellation reasons = new Cancellation(cancelled);
            if (key != null && reasons.conditionFailed(0)) {
                return Written.KEY_TAKEN;
            }
            if (reasons.anyConditionFailed() || reasons.conflict()) {
                return Written.ACCOUNT_MOVED;
            }
            throw cancelled;
        }
    }

    /** Asked before, since what DynamoDB says of it is not to be told from other faults. */
    private static boolean isTooLarge(Put put) {
        return ItemSize.of(put.item()) > ItemSize.LARGEST;
    }

    private Put putEntry(LedgerEntry entry) {
        return Put.builder()
                .tableName(tables.entries())
                .item(EntryItem.toItem(entry))
                .conditionExpression(NEW)
                .build();
    }

    private Put putAccount(Decision.Book booking) {
        PointsAccount before = booking.before();
        Put.Builder put =
                Put.builder().tableName(tables.points()).item(AccountItem.toItem(booking.after()));
        if (before.sequence() == 0) {
            return put.conditionExpression(NEW).build();
        }
        return put.conditionExpression("version = :version AND head = :head")
                .expressionAttributeValues(
                        new ItemWriter()
                                .number(":version", before.sequence())
                                .bytes(":head", before.head().bytes())
                                .toItem())
                .build();
    }

    private Put put(Map<String, AttributeValue> keyItem) {
        return Put.builder()
                .tableName(tables.points())
                .item(keyItem)
                .conditionExpression(NEW)
                .build();
    }

    private Put put(LedgerOrder before, LedgerOrder after) {
        Put.Builder put = Put.builder().tableName(tables.points()).item(OrderItem.toItem(after));
        if (before.version() == 0) {
            return put.conditionExpression(NEW).build();
        }
        return put.conditionExpression("version = :version")
                .expressionAttributeValues(
                        new ItemWriter().number(":version", before.version()).toItem())
                .build();
    }
}
