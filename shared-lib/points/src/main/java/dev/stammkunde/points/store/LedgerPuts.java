package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemSize;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger.Written;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the ledger is written: each put states what it takes to be there. */
record LedgerPuts(PointsTables tables) {

    private static final String NEW = "attribute_not_exists(pk)";

    /** What all items of a transaction may have together: 4 MB. */
    private static final long LARGEST_TOGETHER = 4_000_000;

    /**
     * Writes all or nothing.
     *
     * @param keys what makes bookings happen once; none where the accounts do
     * @param with writes with conditions of their own
     */
    Written write(List<Put> keys, List<Decision.Book> bookings, List<TransactWriteItem> with) {
        List<Put> puts = new ArrayList<>(keys);
        for (Decision.Book booking : bookings) {
            puts.add(entry(booking.entry()));
            puts.add(account(booking));
        }
        if (areTooLarge(puts)) {
            return Written.TOO_LARGE;
        }
        List<TransactWriteItem> items = new ArrayList<>();
        puts.forEach(put -> items.add(TransactWriteItem.builder().put(put).build()));
        items.addAll(with);
        try {
            tables.client().transactWriteItems(write -> write.transactItems(items));
            return Written.WRITTEN;
        } catch (TransactionCanceledException cancelled) {
            Cancellation reasons = new Cancellation(cancelled);
            if (reasons.conditionFailedBefore(keys.size())) {
                return Written.KEY_TAKEN;
            }
            if (reasons.anyConditionFailed() || reasons.conflict()) {
                return Written.ACCOUNT_MOVED;
            }
            throw cancelled;
        }
    }

    /** Asked before, since what DynamoDB says of it is not to be told from other faults. */
    private static boolean areTooLarge(List<Put> puts) {
        long together = 0;
        for (Put put : puts) {
            int size = ItemSize.of(put.item());
            if (size > ItemSize.LARGEST) {
                return true;
            }
            together += size;
        }
        return together > LARGEST_TOGETHER;
    }

    static boolean isTooLarge(Put put) {
        return ItemSize.of(put.item()) > ItemSize.LARGEST;
    }

    /** What makes a booking happen once. */
    Put key(LedgerEntry entry) {
        return Put.builder()
                .tableName(tables.points())
                .item(KeyItem.toItem(entry))
                .conditionExpression(NEW)
                .build();
    }

    Put order(LedgerOrder before, LedgerOrder after) {
        Put.Builder put = Put.builder().tableName(tables.points()).item(OrderItem.toItem(after));
        if (before.version() == 0) {
            return put.conditionExpression(NEW).build();
        }
        return put.conditionExpression("version = :version")
                .expressionAttributeValues(
                        new ItemWriter().number(":version", before.version()).toItem())
                .build();
    }

    private Put entry(LedgerEntry entry) {
        return Put.builder()
                .tableName(tables.entries())
                .item(EntryItem.toItem(entry))
                .conditionExpression(NEW)
                .build();
    }

    private Put account(Decision.Book booking) {
        PointsAccount before = booking.before();
        Map<String, AttributeValue> item = AccountItem.toItem(booking.after());
        Put.Builder put = Put.builder().tableName(tables.points()).item(item);
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
}
