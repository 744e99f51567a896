package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.programmes.challenges.ChallengeChange;
import dev.stammkunde.programmes.challenges.ChallengeOrder;
import dev.stammkunde.programmes.challenges.TakingPart;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a change of what customers have of a challenge writes, each item on its own condition. */
final class ChallengeWrites {

    static final String TAKEN = "taken";
    static final String AMOUNT = "amount";

    private final String table;

    ChallengeWrites(String table) {
        this.table = table;
    }

    List<TransactWriteItem> of(ChallengeChange change) {
        List<TransactWriteItem> items = new ArrayList<>();
        ChallengeOrder order = change.order();
        if (order != null) {
            items.add(put(ChallengeOrderItem.toItem(order), order.version()));
            if (change.more() != 0) {
                items.add(
                        add(
                                ChallengeKeys.together(
                                        change.challenge(), change.unit(), order.orderId()),
                                AMOUNT,
                                change.more()));
            }
        }
        for (TakingPart after : change.after()) {
            items.add(put(TakingPartItem.toItem(after), after.version()));
            if (after.version() == 1) {
                items.add(lead(after));
            }
        }
        for (TakingPart gone : change.gone()) {
            items.add(delete(gone));
            items.add(leadNoMore(gone));
        }
        if (change.places() > 0) {
            items.add(take(change));
        } else if (change.places() < 0) {
            items.add(add(ChallengeKeys.places(change.challenge()), TAKEN, change.places()));
        }
        return items;
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (version == 1) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(before(version - 1));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem lead(TakingPart after) {
        Put put = Put.builder().tableName(table).item(ChallengeKeys.leading(after.id())).build();
        return TransactWriteItem.builder().put(put).build();
    }

    private TransactWriteItem leadNoMore(TakingPart gone) {
        Delete delete =
                Delete.builder().tableName(table).key(ChallengeKeys.leading(gone.id())).build();
        return TransactWriteItem.builder().delete(delete).build();
    }

    private TransactWriteItem delete(TakingPart gone) {
        Delete delete =
                Delete.builder()
                        .tableName(table)
                        .key(ChallengeKeys.participation(gone.id()))
                        .conditionExpression("version = :before")
                        .expressionAttributeValues(before(gone.version()))
                        .build();
        return TransactWriteItem.builder().delete(delete).build();
    }

    private static Map<String, AttributeValue> before(long version) {
        return new ItemWriter().number(":before", version).toItem();
    }

    private TransactWriteItem take(ChallengeChange change) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(ChallengeKeys.places(change.challenge()))
                        .updateExpression("ADD taken :more")
                        .conditionExpression("attribute_not_exists(taken) OR taken <= :room")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .number(":more", change.places())
                                        .number(":room", change.most() - change.places())
                                        .toItem())
                        .build();
        return TransactWriteItem.builder().update(update).build();
    }

    private TransactWriteItem add(Map<String, AttributeValue> key, String name, long more) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression("ADD #name :more")
                        .expressionAttributeNames(Map.of("#name", name))
                        .expressionAttributeValues(new ItemWriter().number(":more", more).toItem())
                        .build();
        return TransactWriteItem.builder().update(update).build();
    }
}
