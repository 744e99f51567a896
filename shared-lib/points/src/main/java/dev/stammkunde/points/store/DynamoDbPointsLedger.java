package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points ledger in one table.
 *
 * <p>A booking costs one transaction of two items, four write units while each is under 1 KB,
 * whatever the customer's history.
 */
public final class DynamoDbPointsLedger implements PointsLedger {

    private static final int WAITING_ATTEMPTS = 10;

    private final PointsTable table;

    public DynamoDbPointsLedger(DynamoDbClient client, String tableName) {
        this.table = new PointsTable(client, tableName);
    }

    @Override
    public Standing standing(AccountId account, BookingKey key) {
        List<Map<String, AttributeValue>> items =
                table.getAll(
                        List.of(
                                PointsKeys.account(account),
                                PointsKeys.entry(account.shopId(), key)));
        PointsAccount standing = PointsAccount.empty(account);
        Optional<LedgerEntry> booked = Optional.empty();
        for (Map<String, AttributeValue> item : items) {
            if (EntryItem.isEntry(item)) {
                booked = Optional.of(EntryItem.fromItem(item));
            } else {
                standing = AccountItem.fromItem(item);
            }
        }
        return new Standing(standing, booked);
    }

    @Override
    public OrderRecord order(String shopId, String orderId) {
        return table.order(shopId, orderId);
    }

    @Override
    public Written write(Decision.Book booking) {
        try {
            table.client()
                    .transactWriteItems(
                            write -> write.transactItems(putEntry(booking), putAccount(booking)));
            return Written.WRITTEN;
        } catch (TransactionCanceledException cancelled) {
            Cancellation reasons = new Cancellation(cancelled);
            if (reasons.conditionFailed(0)) {
                return Written.KEY_TAKEN;
            }
            if (reasons.conditionFailed(1) || reasons.conflict()) {
                return Written.ACCOUNT_MOVED;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem putEntry(Decision.Book booking) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table.name())
                                        .item(EntryItem.toItem(booking.entry()))
                                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private TransactWriteItem putAccount(Decision.Book booking) {
        PointsAccount before = booking.before();
        Map<String, AttributeValue> item = AccountItem.toItem(booking.after());
        return TransactWriteItem.builder()
                .put(
                        put -> {
                            put.tableName(table.name()).item(item);
                            if (before.sequence() == 0) {
                                put.conditionExpression("attribute_not_exists(pk)");
                            } else {
                                put.conditionExpression("version = :version AND head = :head")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .number(":version", before.sequence())
                                                        .bytes(":head", before.head().bytes())
                                                        .toItem());
                            }
                        })
                .build();
    }

    @Override
    public boolean await(OrderRecord.Waiting waiting) {
        for (int attempt = 0; attempt < WAITING_ATTEMPTS; attempt++) {
            WaitingItem before = table.waiting(waiting.shopId(), waiting.orderId());
            if (before.has(waiting.key())) {
                return true;
            }
            try {
                putWaitingUnlessEarned(before, before.with(waiting));
                return true;
            } catch (TransactionCanceledException cancelled) {
                Cancellation reasons = new Cancellation(cancelled);
                if (reasons.conditionFailed(1)) {
                    return false;
                }
                if (!reasons.conditionFailed(0) && !reasons.conflict()) {
                    throw cancelled;
                }
            }
        }
        throw new IllegalStateException("too many writers of what waits for an order");
    }

    private void putWaitingUnlessEarned(WaitingItem before, WaitingItem after) {
        Map<String, AttributeValue> accrual =
                PointsKeys.entry(after.shopId(), BookingKey.earn(after.orderId()));
        table.client()
                .transactWriteItems(
                        write ->
                                write.transactItems(
                                        TransactWriteItem.builder()
                                                .put(
                                                        put ->
                                                                put.tableName(table.name())
                                                                        .item(after.toItem())
                                                                        .conditionExpression(
                                                                                unchanged(before))
                                                                        .expressionAttributeValues(
                                                                                version(before)))
                                                .build(),
                                        TransactWriteItem.builder()
                                                .conditionCheck(
                                                        check ->
                                                                check.tableName(table.name())
                                                                        .key(accrual)
                                                                        .conditionExpression(
                                                                                "attribute_not_exists(pk)"))
                                                .build()));
    }

    @Override
    public List<OrderRecord.Waiting> waiting(String shopId, String orderId) {
        return table.waiting(shopId, orderId).waiting();
    }

    @Override
    public void settle(OrderRecord.Waiting waiting) {
        for (int attempt = 0; attempt < WAITING_ATTEMPTS; attempt++) {
            WaitingItem before = table.waiting(waiting.shopId(), waiting.orderId());
            if (!before.has(waiting.key())) {
                return;
            }
            WaitingItem after = before.without(waiting.key());
            try {
                if (after.waiting().isEmpty()) {
                    table.client()
                            .deleteItem(
                                    delete ->
                                            delete.tableName(table.name())
                                                    .key(
                                                            PointsKeys.waiting(
                                                                    after.shopId(),
                                                                    after.orderId()))
                                                    .conditionExpression(unchanged(before))
                                                    .expressionAttributeValues(version(before)));
                } else {
                    table.client()
                            .putItem(
                                    put ->
                                            put.tableName(table.name())
                                                    .item(after.toItem())
                                                    .conditionExpression(unchanged(before))
                                                    .expressionAttributeValues(version(before)));
                }
                return;
            } catch (ConditionalCheckFailedException changed) {
                // Another writer was faster: look again.
            }
        }
        throw new IllegalStateException("too many writers of what waits for an order");
    }

    private static String unchanged(WaitingItem before) {
        // A first version is written where there is none; the value is named all the same, since
        // DynamoDB refuses values that an expression does not use.
        return before.version() == 0
                ? "attribute_not_exists(pk) OR version = :version"
                : "version = :version";
    }

    private static Map<String, AttributeValue> version(WaitingItem before) {
        return new ItemWriter().number(":version", before.version()).toItem();
    }

    @Override
    public void note(OrderRecord.Note note) {
        Map<String, AttributeValue> item = NoteItem.toItem(note);
        try {
            table.client()
                    .putItem(
                            put ->
                                    put.tableName(table.name())
                                            .item(item)
                                            .conditionExpression(
                                                    "attribute_not_exists(pk) OR decidedAt <= :at")
                                            .expressionAttributeValues(
                                                    new ItemWriter()
                                                            .number(
                                                                    ":at",
                                                                    note.decidedAt().toEpochMilli())
                                                            .toItem()));
        } catch (ConditionalCheckFailedException later) {
            // A later decision is noted already: that one stands.
        }
    }
}
