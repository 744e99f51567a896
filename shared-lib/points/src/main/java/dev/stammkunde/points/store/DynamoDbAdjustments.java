package dev.stammkunde.points.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.adjust.AdjustmentMonth;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.Adjustments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adjustments in the points table, which are booked through the ledger's own transaction. */
public final class DynamoDbAdjustments implements Adjustments {

    private static final String IS_NEW = "attribute_not_exists(pk)";

    private final DynamoDbPointsLedger ledger;
    private final DynamoDbClient client;
    private final String table;
    private final PointsTables tables;
    private final AuditTable audit;

    /** Names the tables. */
    public DynamoDbAdjustments(
            DynamoDbClient client, String pointsTable, String entriesTable, AuditTable audit) {
        this.ledger = new DynamoDbPointsLedger(client, pointsTable, entriesTable);
        this.client = client;
        this.table = pointsTable;
        this.tables = new PointsTables(client, pointsTable, entriesTable);
        this.audit = audit;
    }

    @Override
    public Optional<AdjustmentRecord> find(String shopId, String id) {
        return tables.get(PointsKeys.adjustment(shopId, id)).map(AdjustmentItem::fromItem);
    }

    @Override
    public AdjustmentMonth month(String shopId, YearMonth month, String person) {
        AdjustmentMonth empty = AdjustmentMonth.empty(shopId, month, person);
        return tables.get(PointsKeys.adjustmentMonth(shopId, month, person))
                .map(item -> AdjustmentItem.month(empty, item))
                .orElse(empty);
    }

    @Override
    public PendingPage pending(String shopId, Instant since, Optional<String> after, int limit) {
        String first = AdjustmentItem.waitingSince(since);
        // The mark is of a page, and nothing lies between it and itself with one more letter.
        String from =
                after.map(mark -> mark + ' ').filter(m -> m.compareTo(first) > 0).orElse(first);
        QueryResponse answer =
                client.query(
                        query ->
                                query.tableName(table)
                                        .indexName(PointsKeys.BY_WAITING_SINCE)
                                        .keyConditionExpression(
                                                "waitingFor = :shop AND waitingSince >= :from")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":shop",
                                                                PointsKeys.pendingAdjustments(
                                                                        shopId))
                                                        .text(":from", from)
                                                        .toItem())
                                        .limit(limit));
        List<String> marks =
                answer.items().stream()
                        .map(item -> new ItemReader(item).text(PointsKeys.WAITING_SINCE))
                        .toList();
        return new PendingPage(
                stillPending(answer.items()),
                answer.lastEvaluatedKey().isEmpty() || marks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(marks.getLast()));
    }

    /** The index lags: what was decided a moment ago is still in it. */
    private List<AdjustmentRecord> stillPending(List<Map<String, AttributeValue>> indexed) {
        if (indexed.isEmpty()) {
            return List.of();
        }
        List<AdjustmentRecord> seen = indexed.stream().map(AdjustmentItem::fromItem).toList();
        Map<String, AdjustmentRecord> pending = new HashMap<>();
        tables
                .getAll(
                        seen.stream()
                                .map(each -> PointsKeys.adjustment(each.shopId(), each.id()))
                                .toList())
                .stream()
                .map(AdjustmentItem::fromItem)
                .filter(each -> each.state() instanceof AdjustmentRecord.State.Pending)
                .forEach(each -> pending.put(each.id(), each));
        return seen.stream().filter(each -> pending.containsKey(each.id())).toList();
    }

    @Override
    public SaveResult save(AdjustmentRecord adjustment, AuditEntry entry) {
        TransactWriteItem saved = item(put(adjustment));
        try {
            client.transactWriteItems(write -> write.transactItems(saved, audit.write(entry)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            Cancellation reasons = new Cancellation(cancelled);
            if (reasons.anyConditionFailed() || reasons.conflict()) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    @Override
    public SaveResult book(BookedAdjustment booked) {
        return book(booked, List.of());
    }

    /**
     * Books, and writes what others keep in the same transaction.
     *
     * @param more each on its own condition
     * @return a conflict also where one of those fails
     */
    public SaveResult book(BookedAdjustment booked, List<Put> more) {
        List<TransactWriteItem> with = new ArrayList<>();
        with.add(item(put(booked.adjustment())));
        with.add(audit.write(booked.entry()));
        booked.months()
                .forEach(
                        month ->
                                with.add(item(put(AdjustmentItem.toItem(month), month.version()))));
        more.forEach(put -> with.add(item(put)));
        return ledger.write(booked.booking(), with) == Written.WRITTEN
                ? SaveResult.SAVED
                : SaveResult.CONFLICT;
    }

    private static TransactWriteItem item(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    private Put put(AdjustmentRecord adjustment) {
        return put(AdjustmentItem.toItem(adjustment), adjustment.version());
    }

    private Put put(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (version == 1) {
            return put.conditionExpression(IS_NEW).build();
        }
        return put.conditionExpression("version = :before")
                .expressionAttributeValues(new ItemWriter().number(":before", version - 1).toItem())
                .build();
    }
}
