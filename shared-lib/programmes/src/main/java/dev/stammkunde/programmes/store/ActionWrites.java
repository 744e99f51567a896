package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.programmes.community.ActionChange;
import dev.stammkunde.programmes.community.ActionTally;
import dev.stammkunde.programmes.community.DoneAction;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a change of an action writes, each item on its own condition. */
final class ActionWrites {

    /** The count of a tally. */
    static final String TALLIED = "tallied";

    private static final String IS_NEW = "attribute_not_exists(pk)";

    private final String table;
    private final AuditTable audit;

    ActionWrites(String table, AuditTable audit) {
        this.table = table;
        this.audit = audit;
    }

    List<TransactWriteItem> of(ActionChange change) {
        DoneAction after = change.after();
        List<TransactWriteItem> items = new ArrayList<>();
        if (after.version() == 1) {
            items.add(put(ActionItem.toItem(after), IS_NEW, Map.of()));
            items.addAll(leading(after));
        } else {
            items.add(
                    put(
                            ActionItem.toItem(after),
                            "version = :before",
                            new ItemWriter().number(":before", after.version() - 1).toItem()));
        }
        change.taken().forEach((tally, most) -> items.add(take(tally, most)));
        change.freed().forEach(tally -> items.add(free(tally)));
        AuditEntry entry = change.audit();
        if (entry != null) {
            items.add(audit.write(entry));
        }
        return items;
    }

    private List<TransactWriteItem> leading(DoneAction action) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(put(leading(ActionKeys.byId(action.id()), action), IS_NEW, Map.of()));
        String orderId = action.report().proof().orderId();
        if (orderId != null) {
            items.add(
                    put(
                            leading(ActionKeys.ofOrder(action.id(), orderId), action),
                            IS_NEW,
                            Map.of()));
        }
        return items;
    }

    private static Map<String, AttributeValue> leading(
            Map<String, AttributeValue> key, DoneAction action) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.putAll(new ItemWriter().text("customer", action.holder().customerId()).toItem());
        return item;
    }

    private TransactWriteItem put(
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        Put.Builder put = Put.builder().tableName(table).item(item).conditionExpression(condition);
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem take(ActionTally tally, long most) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(ActionKeys.tally(tally))
                        .updateExpression("ADD tallied :one")
                        .conditionExpression("attribute_not_exists(tallied) OR tallied < :most")
                        .expressionAttributeValues(
                                new ItemWriter().number(":one", 1).number(":most", most).toItem())
                        .build();
        return TransactWriteItem.builder().update(update).build();
    }

    private TransactWriteItem free(ActionTally tally) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(ActionKeys.tally(tally))
                        .updateExpression("ADD tallied :less")
                        .conditionExpression("tallied > :none")
                        .expressionAttributeValues(
                                new ItemWriter().number(":less", -1).number(":none", 0).toItem())
                        .build();
        return TransactWriteItem.builder().update(update).build();
    }
}
