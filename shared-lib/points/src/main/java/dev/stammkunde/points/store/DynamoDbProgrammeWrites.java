package dev.stammkunde.points.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeVersions.Changed;
import dev.stammkunde.points.programme.ProgrammeVersions.Step;
import dev.stammkunde.points.programme.ProgrammeVersions.Version;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;

/**
 * Publishes and withdraws versions of programmes: all that belongs to one, its audit, or nothing.
 */
record DynamoDbProgrammeWrites(DynamoDbClient client, String table) {

    private static final String IS_NEW = "attribute_not_exists(pk)";
    private static final String IS_THERE = "attribute_exists(pk)";
    private static final String REFUSED = "ConditionalCheckFailed";

    /** Places of writes in the transaction, by which its refusal says what was taken. */
    private static final int NAME = 0;

    private static final int BEGINNING = 1;

    Changed publish(ProgrammeDocument document, int seen, AuditEntry entry) {
        Step published = new Step(entry.acting().person(), entry.acting().at());
        return change(
                List.of(
                        put(
                                ProgrammeKeys.nameTaken(document.shopId(), document.version())
                                        .text(ProgrammeKeys.VALID_FROM, document.validFrom()),
                                IS_NEW),
                        put(ProgrammeKeys.beginningTaken(document), IS_NEW),
                        put(written(ProgrammeKeys.version(document), document, published), IS_NEW),
                        counted(document.shopId(), seen),
                        new AuditTable(table).write(entry)));
    }

    Changed withdraw(Version version, int seen, AuditEntry entry) {
        ProgrammeDocument document = version.document();
        ItemWriter withdrawn =
                written(ProgrammeKeys.withdrawn(document), document, version.published())
                        .text(ProgrammeKeys.WITHDRAWN_BY, entry.acting().person())
                        .text(ProgrammeKeys.WITHDRAWN_AT, entry.acting().at());
        Changed changed =
                change(
                        List.of(
                                delete(ProgrammeKeys.version(document)),
                                delete(ProgrammeKeys.beginningTaken(document)),
                                put(withdrawn, IS_NEW),
                                counted(document.shopId(), seen),
                                new AuditTable(table).write(entry)));
        return changed == Changed.DONE ? Changed.DONE : Changed.OUTDATED;
    }

    private static ItemWriter written(
            ItemWriter key, ProgrammeDocument document, @Nullable Step published) {
        return key.text(ProgrammeKeys.VERSION, document.version())
                .text(ProgrammeKeys.VALID_FROM, document.validFrom())
                .text(ProgrammeKeys.DOCUMENT, document.text())
                .text(ProgrammeKeys.PUBLISHED_BY, published == null ? null : published.by())
                .text(ProgrammeKeys.PUBLISHED_AT, published == null ? null : published.at());
    }

    private TransactWriteItem counted(String shopId, int seen) {
        Map<String, AttributeValue> next =
                ProgrammeKeys.revision(shopId).number(ProgrammeKeys.REVISION, seen + 1).toItem();
        if (seen == 0) {
            return put(next, IS_NEW, Map.of());
        }
        return put(next, "revision = :seen", new ItemWriter().number(":seen", seen).toItem());
    }

    private TransactWriteItem put(ItemWriter item, String condition) {
        return put(item.toItem(), condition, Map.of());
    }

    private TransactWriteItem put(
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(item)
                                        .conditionExpression(condition)
                                        .expressionAttributeValues(
                                                values.isEmpty() ? null : values))
                .build();
    }

    private TransactWriteItem delete(ItemWriter key) {
        return TransactWriteItem.builder()
                .delete(
                        delete ->
                                delete.tableName(table)
                                        .key(key.toItem())
                                        .conditionExpression(IS_THERE))
                .build();
    }

    private Changed change(List<TransactWriteItem> items) {
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return Changed.DONE;
        } catch (TransactionCanceledException cancelled) {
            List<String> codes =
                    cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
            if (isRefused(codes, NAME)) {
                return Changed.VERSION_TAKEN;
            }
            if (isRefused(codes, BEGINNING)) {
                return Changed.BEGINNING_TAKEN;
            }
            if (LostTransaction.isOne(cancelled)) {
                return Changed.OUTDATED;
            }
            throw cancelled;
        }
    }

    private static boolean isRefused(List<String> codes, int place) {
        return place < codes.size() && REFUSED.equals(codes.get(place));
    }
}
