package dev.stammkunde.architecturetests.costs;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many write units a change of one item takes, by the rules of DynamoDB: one for each kilobyte
 * of the larger of the item before and after, twice that in a transaction; and for each index that
 * shows the item one for the entry that goes, comes or changes, two where its key changes. DynamoDB
 * Local does not say these of a transaction.
 */
final class WriteUnits {

    private static final int UNIT_BYTES = 1_024;

    private final DynamoDbClient client;
    private final Map<String, TableDescription> tables = new ConcurrentHashMap<>();

    WriteUnits(DynamoDbClient client) {
        this.client = client;
    }

    /** An item of a table. */
    record Place(String table, Map<String, AttributeValue> key) {}

    /** Returns the place of an item, or of the key of one. */
    Place place(String table, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new TreeMap<>();
        table(table).keySchema().forEach(part -> putIfThere(item, part.attributeName(), key));
        return new Place(table, key);
    }

    /** Returns the item that lies there; empty if there is none. */
    Map<String, AttributeValue> item(Place place) {
        return client.getItem(
                        get -> get.tableName(place.table()).key(place.key()).consistentRead(true))
                .item();
    }

    double ofTable(
            Map<String, AttributeValue> before, Map<String, AttributeValue> after, boolean twice) {
        int units = Math.max(units(before), units(after));
        return twice ? 2 * units : units;
    }

    double ofIndexes(
            String table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        double units = 0;
        for (GlobalSecondaryIndexDescription index : table(table).globalSecondaryIndexes()) {
            Map<String, AttributeValue> gone = entry(table, index, before);
            Map<String, AttributeValue> come = entry(table, index, after);
            if (gone.equals(come)) {
                continue;
            }
            boolean sameKey = key(index, gone).equals(key(index, come));
            if (gone.isEmpty() || come.isEmpty() || sameKey) {
                units += Math.max(units(gone), units(come));
            } else {
                units += units(gone) + units(come);
            }
        }
        return units;
    }

    private static int units(Map<String, AttributeValue> item) {
        return Math.max(1, (ItemSize.of(item) + UNIT_BYTES - 1) / UNIT_BYTES);
    }

    private TableDescription table(String name) {
        return tables.computeIfAbsent(
                name, table -> client.describeTable(describe -> describe.tableName(table)).table());
    }

    /** Returns what an index shows of an item; nothing where it lacks a part of the key. */
    private Map<String, AttributeValue> entry(
            String table, GlobalSecondaryIndexDescription index, Map<String, AttributeValue> item) {
        if (key(index, item).size() < index.keySchema().size()) {
            return Map.of();
        }
        if (index.projection().projectionType() == ProjectionType.ALL) {
            return item;
        }
        Map<String, AttributeValue> entry = new HashMap<>(key(index, item));
        table(table).keySchema().forEach(part -> putIfThere(item, part.attributeName(), entry));
        List<String> more = index.projection().nonKeyAttributes();
        more.forEach(name -> putIfThere(item, name, entry));
        return entry;
    }

    private static Map<String, AttributeValue> key(
            GlobalSecondaryIndexDescription index, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new TreeMap<>();
        for (KeySchemaElement part : index.keySchema()) {
            putIfThere(item, part.attributeName(), key);
        }
        return key;
    }

    private static void putIfThere(
            Map<String, AttributeValue> item, String name, Map<String, AttributeValue> into) {
        AttributeValue value = item.get(name);
        if (value != null) {
            into.put(name, value);
        }
    }
}
