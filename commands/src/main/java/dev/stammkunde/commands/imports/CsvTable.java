package dev.stammkunde.commands.imports;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A table of values that commas, semicolons or tabs part, of which one row is held at a time. */
final class CsvTable implements AutoCloseable {

    /** Above what a row of any export holds. */
    static final int LONGEST_ROW = 100_000;

    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs");

    /**
     * A row.
     *
     * @param cells as many as the header has; none where there is a problem
     */
    record Row(long line, List<String> cells, @Nullable String problem) {}

    private final RawRecords records;
    private final CSVFormat format;
    private final List<String> header;
    private final String parted;

    private CsvTable(RawRecords records, char delimiter) throws IOException {
        this.records = records;
        this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        this.parted = String.valueOf(DELIMITERS.get(delimiter));
        RawRecords.Raw first = records.next();
        List<String> cells = first == null || first.problem() != null ? null : cells(first.text());
        if (cells == null || cells.stream().allMatch(String::isBlank)) {
            throw new UnreadableFileException("Its first line is no header.");
        }
        this.header = cells;
    }

    /**
     * Opens a table and reads its header.
     *
     * @throws UnreadableFileException if it has none
     */
    static CsvTable open(FileText file) throws IOException {
        char delimiter = delimiter(file);
        BufferedReader text = file.open();
        try {
            return new CsvTable(new RawRecords(text, delimiter, LONGEST_ROW), delimiter);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static char delimiter(FileText file) throws IOException {
        try (RawRecords lines = new RawRecords(file.open(), RawRecords.NO_QUOTES, LONGEST_ROW)) {
            RawRecords.Raw first = lines.next();
            String header = first == null ? "" : first.text();
            return DELIMITERS.keySet().stream()
                    .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                    .orElse(',');
        }
    }

    private static long count(String text, char letter) {
        return text.chars().filter(c -> c == letter).count();
    }

    List<String> header() {
        return header;
    }

    /** What parts its values, for people. */
    String parted() {
        return parted;
    }

    /** Returns the next row that is not blank, or null at the end. */
    @Nullable Row next() throws IOException {
        while (true) {
            RawRecords.Raw raw = records.next();
            if (raw == null) {
                return null;
            }
            if (raw.problem() != null) {
                return new Row(raw.line(), List.of(), raw.problem());
            }
            if (!raw.text().isBlank()) {
                return row(raw);
            }
        }
    }

    private Row row(RawRecords.Raw raw) {
        List<String> cells = cells(raw.text());
        boolean isWhole = cells != null && cells.size() == header.size();
        if (!isWhole && raw.text().indexOf('\n') >= 0) {
            records.takeBack(raw);
        }
        if (cells == null) {
            return new Row(raw.line(), List.of(), "has a quote where none can be");
        }
        return isWhole
                ? new Row(raw.line(), cells, null)
                : new Row(
                        raw.line(),
                        List.of(),
                        "has %d values, and the header has %d"
                                .formatted(cells.size(), header.size()));
    }

    private @Nullable List<String> cells(String record) {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            List<CSVRecord> parsed = parser.getRecords();
            return parsed.size() == 1 ? parsed.getFirst().toList() : null;
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
