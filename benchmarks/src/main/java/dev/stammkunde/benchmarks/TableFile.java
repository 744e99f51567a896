package dev.stammkunde.benchmarks;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.shared.access.LocalDBUtils;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file in which DynamoDB Local keeps its tables, written past it while it does not run: it
 * takes a transaction of SQLite for each item. Streams tell nothing of what is put here.
 *
 * <p>Not for several threads, and for the format of DynamoDB Local 3 alone.
 */
final class TableFile implements AutoCloseable {

    /** The one of all credentials and regions. */
    private static final String FILE = "shared-local-instance.db";

    private static final int TOGETHER = 50_000;

    private final SQLiteConnection file;
    private final List<String> indexes;
    private final Map<String, Table> tables = new HashMap<>();
    private final ObjectMapper json = new DynamoDbObjectMapper();
    private int written;

    /** A table: which attribute is in which column, and how its rows are written. */
    private record Table(
            Map<String, String> attributes, boolean isIndexed, SQLiteStatement insert) {}

    /** Opens the file in a folder of tables. */
    TableFile(Path folder) throws SQLiteException {
        loadLibrary();
        file = new SQLiteConnection(folder.resolve(FILE).toFile()).open(false);
        file.exec("PRAGMA synchronous = OFF");
        file.exec("PRAGMA journal_mode = MEMORY");
        file.exec("PRAGMA cache_size = -1000000");
        indexes = dropIndexes();
        file.exec("BEGIN");
    }

    /** Returns how they are made: sorting all at the end is faster than to keep each in order. */
    private List<String> dropIndexes() throws SQLiteException {
        Map<String, String> made = new LinkedHashMap<>();
        SQLiteStatement asked =
                file.prepare(
                        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> ''");
        while (asked.step()) {
            made.put(asked.columnString(0), asked.columnString(1));
        }
        asked.dispose();
        for (String name : made.keySet()) {
            file.exec("DROP INDEX \"%s\"".formatted(name));
        }
        return List.copyOf(made.values());
    }

    private static void loadLibrary() {
        try {
            SQLiteLibraryLoader.initialize();
        } catch (Exception e) { // the library declares nothing narrower
            throw new IllegalStateException("There is no SQLite for this machine.", e);
        }
    }

    /** Writes an item in place of the one with its key. */
    void put(String table, Map<String, AttributeValue> item) {
        try {
            write(tables.computeIfAbsent(table, this::open), LocalItem.of(item));
            written++;
            if (written % TOGETHER == 0) {
                file.exec("COMMIT");
                file.exec("BEGIN");
            }
        } catch (SQLiteException e) {
            throw new IllegalStateException("The file of tables cannot be written.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(
            Table table,
            Map<String, software.amazon.dynamodb.services.local.shared.model.AttributeValue> item)
            throws SQLiteException, IOException {
        SQLiteStatement insert = table.insert();
        insert.reset(true);
        List<software.amazon.dynamodb.services.local.shared.model.AttributeValue> keys =
                new ArrayList<>();
        int column = 1;
        for (Map.Entry<String, String> attribute : table.attributes().entrySet()) {
            var value = item.get(attribute.getValue());
            if (value != null) {
                insert.bind(column, key(value));
            }
            if (column <= 2) {
                keys.add(value);
            }
            column++;
        }
        insert.bind(column++, LocalDBUtils.getHashValue(keys.getFirst()));
        insert.bind(column++, LocalDBUtils.getHashValue(keys.getLast()));
        insert.bind(column++, LocalDBUtils.getItemSizeBytes(item));
        insert.bind(column++, json.writeValueAsBytes(item));
        if (table.isIndexed()) {
            insert.bind(column, LocalDBUtils.getHashValue(keys.getFirst(), keys.getLast()));
        }
        insert.step();
    }

    private static byte[] key(
            software.amazon.dynamodb.services.local.shared.model.AttributeValue value) {
        return value.getN() == null
                ? value.getS().getBytes(StandardCharsets.UTF_8)
                : LocalDBUtils.encodeBigDecimal(new BigDecimal(value.getN()));
    }

    private Table open(String name) {
        try {
            SQLiteStatement asked =
                    file.prepare("SELECT TableInfo FROM dm WHERE TableName = ?").bind(1, name);
            asked.step();
            JsonNode indexes = new ObjectMapper().readTree(asked.columnBlob(0)).path("SQLiteIndex");
            asked.dispose();
            Map<String, String> attributes = new LinkedHashMap<>();
            add(attributes, indexes.path(""));
            boolean isIndexed = indexes.size() > 1;
            indexes.forEach(index -> add(attributes, index));
            String columns =
                    Stream.concat(
                                            attributes.keySet().stream(),
                                            Stream.of(
                                                    "hashValue",
                                                    "rangeValue",
                                                    "itemSize",
                                                    "ObjectJSON"))
                                    .collect(Collectors.joining(", "))
                            + (isIndexed ? ", hashRangeValue" : "");
            String values = columns.replaceAll("\\w+", "?");
            return new Table(
                    attributes,
                    isIndexed,
                    file.prepare(
                            "INSERT OR REPLACE INTO \"%s\" (%s) VALUES (%s)"
                                    .formatted(name, columns, values)));
        } catch (SQLiteException e) {
            throw new IllegalStateException("There is no table " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, String> attributes, JsonNode index) {
        for (JsonNode element : index) {
            attributes.put(
                    element.path("SQLiteColumnName").asText(),
                    element.path("DynamoDBAttribute").path("AttributeName").asText());
        }
    }

    @Override
    public void close() throws SQLiteException {
        file.exec("COMMIT");
        for (String index : indexes) {
            file.exec(index);
        }
        file.dispose();
    }
}
