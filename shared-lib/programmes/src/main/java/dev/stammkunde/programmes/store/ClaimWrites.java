package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.ClaimWrite;
import dev.stammkunde.programmes.limited.OfferCount;
import dev.stammkunde.programmes.limited.OfferSale;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a change writes in the programmes table, each item on its own condition. */
final class ClaimWrites {

    private static final String IS_NEW = "attribute_not_exists(pk)";
    private static final String AS_READ = "version = :before";
    private static final String BEFORE = ":before";

    private final String table;

    ClaimWrites(String table) {
        this.table = table;
    }

    List<TransactWriteItem> of(ClaimWrite write) {
        List<TransactWriteItem> items = new ArrayList<>();
        ClaimWrite.Change change = write.claim();
        if (change != null) {
            Claim after = change.after();
            items.add(put(ClaimItem.toItem(after), after.version()));
            items.addAll(holds(change));
        }
        OfferSale sale = write.sale();
        if (sale != null) {
            items.add(put(SaleItem.toItem(sale), sale.version()));
        }
        if (!write.more().equals(OfferCount.NONE)) {
            items.add(count(write.offer(), write.more(), write.within()));
        }
        if (write.within() != null) {
            items.add(isNewest(write.offer(), write.within().offerVersion()));
        }
        return items;
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (version == 1) {
            put.conditionExpression(IS_NEW);
        } else {
            put.conditionExpression(AS_READ)
                    .expressionAttributeValues(
                            new ItemWriter().number(BEFORE, version - 1).toItem());
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** The claim's own condition stands for its hold. */
    private List<TransactWriteItem> holds(ClaimWrite.Change change) {
        List<TransactWriteItem> items = new ArrayList<>();
        Claim before = change.before();
        if (before != null && before.keepsPiece()) {
            Delete.Builder delete =
                    Delete.builder()
                            .tableName(table)
                            .key(ClaimKeys.hold(before.id(), before.holdUntil()));
            items.add(TransactWriteItem.builder().delete(delete.build()).build());
        }
        Claim after = change.after();
        if (after.keepsPiece()) {
            Map<String, AttributeValue> hold =
                    new HashMap<>(ClaimKeys.hold(after.id(), after.holdUntil()));
            hold.putAll(
                    new ItemWriter()
                            .text(ClaimKeys.DUE_SHARD, ClaimKeys.DUE)
                            .text(ClaimKeys.DUE_AT, KeyText.sortable(after.holdUntil()))
                            .toItem());
            items.add(
                    TransactWriteItem.builder()
                            .put(Put.builder().tableName(table).item(hold).build())
                            .build());
        }
        return items;
    }

    private TransactWriteItem count(
            DocumentId offer, OfferCount more, ClaimWrite.@Nullable Within within) {
        ItemWriter values =
                new ItemWriter()
                        .number(":taken", more.taken())
                        .number(":bought", more.bought())
                        .number(":returned", more.returned())
                        .number(":doubtful", more.doubtful());
        Update.Builder update =
                Update.builder()
                        .tableName(table)
                        .key(ClaimKeys.count(offer))
                        .updateExpression(
                                "ADD taken :taken, bought :bought, returned :returned, doubtful"
                                        + " :doubtful");
        if (within != null) {
            values.number(":most", within.stock() - more.taken());
            update.conditionExpression("attribute_not_exists(taken) OR taken <= :most");
        }
        return TransactWriteItem.builder()
                .update(update.expressionAttributeValues(values.toItem()).build())
                .build();
    }

    private TransactWriteItem isNewest(DocumentId offer, int version) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        ConditionCheck.builder()
                                .tableName(table)
                                .key(ClaimKeys.latest(offer))
                                .conditionExpression(AS_READ)
                                .expressionAttributeValues(
                                        new ItemWriter().number(BEFORE, version).toItem())
                                .build())
                .build();
    }
}
