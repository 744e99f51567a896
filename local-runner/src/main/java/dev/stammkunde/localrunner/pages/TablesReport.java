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
        var html = Html.page("Tables").raw("<section>");
        table(html);
        return html.raw("</section>").end();
    }

    void table(Html html) {
        html.head("Table", "#Items");
        for (Row row : rows) {
            html.row()
                    .openCell()
                    .link("/_local/tables/" + row.table(), row.table())
                    .raw("</td>")
                    .cell(row.items())
                    .raw("</tr>");
        }
        html.endTable();
    }
}
