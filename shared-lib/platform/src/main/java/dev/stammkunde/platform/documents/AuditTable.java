package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditChanges;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.Map;

/**
 * Where it is kept what was done to shops: a partition for each, in the table of shops. A partition
 * may grow without bound, and people do few things.
 *
 * @param name of the table
 */
public record AuditTable(String name) {

    /** For stores that only read: nothing is done there. */
    public static final AuditTable NONE = new AuditTable("");

    private static final String PERSON = "person";
    private static final String NAME = "name";
    private static final String GROUPS = "groups";
    private static final String AT = "at";
    private static final String REQUEST = "requestId";
    private static final String VERB = "verb";
    static final String KIND = "kind";
    static final String ID = "id";
    private static final String CHANGES = "changes";
    private static final String IS_COMPLETE = "complete";
    private static final String PATH = "path";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    static String partition(String shopId) {
        return "AUDIT#" + KeyText.escape(shopId);
    }

    /** Returns the write of an entry, which belongs into the transaction of what was done. */
    public Put put(AuditEntry entry) {
        if (name.isEmpty()) {
            throw new IllegalStateException("who only reads does nothing");
        }
        return Put.builder()
                .tableName(name)
                .item(toItem(entry))
                .conditionExpression(DynamoDbDocuments.IS_FIRST)
                .build();
    }

    /** Returns {@link #put} as a part of a transaction. */
    public TransactWriteItem write(AuditEntry entry) {
        Put put = put(entry);
        return TransactWriteItem.builder().put(put).build();
    }

    private static Map<String, AttributeValue> toItem(AuditEntry entry) {
        Acting acting = entry.acting();
        return DynamoDbDocuments.key(
                        partition(entry.shopId()),
                        KeyText.sortable(acting.at()) + '#' + KeyText.escape(acting.requestId()))
                .text(PERSON, acting.person())
                .text(NAME, acting.name())
                .texts(GROUPS, acting.groups(), group -> group)
                .text(AT, acting.at())
                .text(REQUEST, acting.requestId())
                .text(VERB, entry.deed().verb())
                .text(KIND, entry.deed().kind())
                .text(ID, entry.deed().id())
                .list(CHANGES, entry.changes().changes(), AuditTable::toItem)
                .text(IS_COMPLETE, entry.changes().isComplete())
                .toItem();
    }

    private static ItemWriter toItem(AuditChange change) {
        return new ItemWriter()
                .text(PATH, change.path())
                .text(BEFORE, change.before())
                .text(AFTER, change.after());
    }

    static AuditEntry fromItem(String shopId, ItemReader item) {
        return new AuditEntry(
                shopId,
                new Acting(
                        item.text(PERSON),
                        item.textOrNull(NAME),
                        item.texts(GROUPS),
                        item.instant(AT),
                        item.text(REQUEST)),
                new Deed(item.text(VERB), item.text(KIND), item.text(ID)),
                new AuditChanges(
                        item.list(CHANGES, AuditTable::change),
                        Boolean.parseBoolean(item.text(IS_COMPLETE))));
    }

    private static AuditChange change(ItemReader item) {
        return new AuditChange(item.text(PATH), item.textOrNull(BEFORE), item.textOrNull(AFTER));
    }

    /** Returns the place of an entry in the order of its partition. */
    static String place(Map<String, AttributeValue> item) {
        return new ItemReader(item).text(KeyText.SK);
    }
}
