package dev.stammkunde.architecturetests.costs;

import dev.stammkunde.platform.json.JsonField;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a call asks of a partition of a table, which a policy allows or not.
 *
 * @param function whose call it was
 * @param verb as policies name it, without the service
 * @param table its id in the template
 */
public record AskedPartition(String function, String verb, String table, String partition) {

    private static final String KEY = "pk";
    private static final Pattern OF_QUERY = Pattern.compile("pk *= *(:\\w+)");

    /** Returns what a call asks; nothing where it asks an index. */
    static List<AskedPartition> of(String function, String operation, JsonField call) {
        List<AskedPartition> asked = new ArrayList<>();
        switch (operation) {
            case "Query" -> {
                if (call.find("IndexName").isEmpty()) {
                    asked.add(asked(function, operation, call.text("TableName"), queried(call)));
                }
            }
            case "BatchGetItem" ->
                    call.at("RequestItems")
                            .fields()
                            .forEach(
                                    (table, keys) ->
                                            keys.elements("Keys")
                                                    .forEach(
                                                            key ->
                                                                    asked.add(
                                                                            asked(
                                                                                    function,
                                                                                    operation,
                                                                                    table,
                                                                                    of(key)))));
            case "TransactWriteItems" ->
                    call.elements("TransactItems")
                            .forEach(
                                    item ->
                                            item.fields()
                                                    .forEach(
                                                            (kind, action) ->
                                                                    asked.add(
                                                                            keyed(
                                                                                    function,
                                                                                    kind + "Item",
                                                                                    action))));
            default -> asked.add(keyed(function, operation, call));
        }
        return asked;
    }

    private static AskedPartition keyed(String function, String verb, JsonField action) {
        JsonField item = action.find("Item").orElseGet(() -> action.at("Key"));
        return asked(function, verb, action.text("TableName"), of(item));
    }

    /** Tables of tests are named for those of the template, with something before it. */
    private static AskedPartition asked(
            String function, String verb, String table, String partition) {
        return new AskedPartition(
                function, verb, table.substring(table.lastIndexOf('-') + 1), partition);
    }

    private static String of(JsonField item) {
        return item.at(KEY).text("S");
    }

    private static String queried(JsonField query) {
        String condition = query.text("KeyConditionExpression");
        Matcher key = OF_QUERY.matcher(condition);
        return key.find()
                ? query.at("ExpressionAttributeValues").at(key.group(1)).text("S")
                : condition;
    }
}
