package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.template.Stack;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of the items of one table, in the order of a scan. */
record ItemsReport(String table, List<Map<String, Object>> items, @Nullable String next)
        implements Report {

    static final int MOST = 500;

    static ItemsReport of(
            Stack.Table table, DynamoDbClient dynamoDb, int limit, @Nullable String after) {
        var page =
                dynamoDb.scan(
                        request -> {
                            request.tableName(table.name()).limit(limit);
                            if (after != null) {
                                request.exclusiveStartKey(Items.key(after));
                            }
                        });
        return new ItemsReport(
                table.id(),
                page.items().stream().map(Items::plain).toList(),
                page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty()
                        ? Items.token(page.lastEvaluatedKey())
                        : null);
    }

    @Override
    public Object json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("table", table);
        json.put("items", items);
        if (next != null) {
            json.put("next", next);
        }
        return json;
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JteitemsGenerated.render(out, none, this));
    }
}
