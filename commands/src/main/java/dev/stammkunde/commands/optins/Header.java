package dev.stammkunde.commands.optins;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads headers. A column that nobody knows is wrong: it may be a proof that is spelt otherwise.
 */
final class Header {

    private Header() {}

    static Map<String, Column> read(List<String> names) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : names) {
            Column column =
                    Column.find(name)
                            .orElseThrow(
                                    () ->
                                            new InvalidFileException(
                                                    "line 1: there is no column \""
                                                            + name.strip()
                                                            + "\"; there are: "
                                                            + Column.all()));
            if (columns.containsValue(column)) {
                throw new InvalidFileException("line 1: " + column.header() + " is there twice");
            }
            columns.put(name, column);
        }
        Collection<Column> known = columns.values();
        List<String> missing =
                Arrays.stream(Column.values())
                        .filter(Column::isRequired)
                        .filter(column -> !known.contains(column))
                        .map(Column::header)
                        .toList();
        if (!missing.isEmpty()) {
            throw new InvalidFileException("line 1: missing: " + String.join(", ", missing));
        }
        if (!known.contains(Column.EMAIL) && !known.contains(Column.CUSTOMER_ID)) {
            throw new InvalidFileException("line 1: missing: email, or customer_id");
        }
        return columns;
    }
}
