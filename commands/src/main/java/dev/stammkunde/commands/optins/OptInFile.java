package dev.stammkunde.commands.optins;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A CSV file, read row by row: UTF-8 with or without byte order mark, values separated by commas
 * or, as a German Excel writes them, by semicolons.
 */
public final class OptInFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 10_000;

    private final RowLimit characters;
    private final CSVParser parser;
    private final Map<String, Column> columns;
    private final Instant now;

    private OptInFile(
            RowLimit characters, CSVParser parser, Map<String, Column> columns, Instant now) {
        this.characters = characters;
        this.parser = parser;
        this.columns = columns;
        this.now = now;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param now what is confirmed later is wrong
     * @throws InvalidFileException if its header is not one of opt-ins
     */
    public static OptInFile open(Path path, Instant now) throws IOException {
        BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        try {
            RowLimit characters = new RowLimit(text);
            CSVParser parser =
                    CSVParser.builder().setReader(characters).setFormat(format(text)).get();
            return new OptInFile(characters, parser, Header.read(parser.getHeaderNames()), now);
        } catch (IllegalArgumentException e) {
            text.close();
            throw new InvalidFileException("line 1: " + e.getMessage());
        } catch (CharacterCodingException _) {
            text.close();
            throw notUtf8();
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static CSVFormat format(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        boolean isMarked = text.read() == BYTE_ORDER_MARK;
        text.reset();
        if (isMarked) {
            text.skip(1);
        }
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int read = 0;
        for (int c = text.read(); c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            if (++read >= LONGEST_HEADER) {
                throw new InvalidFileException("line 1 is too long to be a header.");
            }
        }
        text.reset();
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons > commas ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /**
     * Returns the rows in their order. Only one is held at a time.
     *
     * @throws InvalidFileException from the iterator, where what follows is not CSV
     */
    public Iterator<RowReading> rows() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {
            private @Nullable RowReading next = advance();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public RowReading next() {
                RowReading row = next;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return row;
            }

            private @Nullable RowReading advance() {
                while (true) {
                    long line = parser.getCurrentLineNumber() + 1;
                    characters.beginRow();
                    CSVRecord row = read(records, line);
                    if (row == null) {
                        return null;
                    }
                    if (row.stream().anyMatch(value -> !value.isBlank())) {
                        return check(line, row);
                    }
                }
            }
        };
    }

    private static @Nullable CSVRecord read(Iterator<CSVRecord> records, long line) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            if (cause instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw new InvalidFileException(
                    "line " + line + ": what begins here is not CSV: " + String.valueOf(cause));
        }
    }

    private static InvalidFileException notUtf8() {
        return new InvalidFileException(
                "the file is not UTF-8; in Excel, save it as \"CSV UTF-8\".");
    }

    private RowReading check(long line, CSVRecord row) {
        if (row.size() != columns.size()) {
            return new RowReading.Bad(
                    List.of(
                            new RowProblem(
                                    line,
                                    "row",
                                    "has %d values, and the header has %d"
                                            .formatted(row.size(), columns.size()))));
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        columns.forEach(
                (header, column) -> {
                    String value = row.get(header).strip();
                    if (!value.isEmpty()) {
                        values.put(column, value);
                    }
                });
        return RowCheck.check(line, values, now);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
