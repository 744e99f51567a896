package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.template.Stack;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables and how many items each holds. */
record TablesReport(List<Row> rows) implements Report {

    record Row(String table, String name, long items) {}

    static TablesReport of(Stack stack, DynamoDbClient dynamoDb) {
        return new TablesReport(
                stack.tables().stream()
                        .map(
                                table ->
                                        new Row(
                                                table.id(),
                                                table.name(),
                                                dynamoDb.describeTable(
                                                                r -> r.tableName(table.name()))
                                                        .table()
                                                        .itemCount()))
                        .toList());
    }

    @Override
    public Object json() {
        return rows.stream().map(TablesReport::json).toList();
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("table", row.table());
        json.put("name", row.name());
        json.put("items", row.items());
        return json;
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JtetablesGenerated.render(out, none, this));
    }
}
