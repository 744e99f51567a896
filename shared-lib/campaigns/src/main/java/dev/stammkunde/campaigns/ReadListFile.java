package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.ListFile.Lines;
import dev.stammkunde.campaigns.ListFile.Unusable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads customers' addresses and ids from a CSV file or from pasted lines: UTF-8 with or without a
 * mark, or Windows-1252; parted by commas, semicolons or tabs, with quotes where needed. The
 * columns are those that are named for addresses and ids; without titles the only one, or the first
 * in which the first line has an address.
 */
public final class ReadListFile {

    /** As many as a list takes. */
    public static final int MOST_LINES = 10_000;

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 1_000_000;

    private static final Set<String> ADDRESS_TITLES =
            Set.of(
                    "email",
                    "emailaddress",
                    "emailadresse",
                    "mail",
                    "mailadresse",
                    "kundenemail",
                    "customeremail");

    private static final Set<String> ID_TITLES =
            Set.of(
                    "id",
                    "customerid",
                    "customer",
                    "customernumber",
                    "kunde",
                    "kundenid",
                    "kundennummer",
                    "kundennr",
                    "userid");

    private ReadListFile() {}

    /** Reads a file. */
    public static ListFile read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Unusable(0, "must have at most " + MOST_BYTES + " bytes");
        }
        if (FileText.isUtf16(file)) {
            return new Unusable(1, "must be UTF-8 or Windows-1252, not UTF-16");
        }
        return FileText.find(file)
                .map(ReadListFile::lines)
                .orElseGet(() -> new Unusable(0, "must be UTF-8 or Windows-1252"));
    }

    private static ListFile lines(FileText read) {
        List<CsvRow> rows = CsvRow.read(read.text());
        if (rows.isEmpty()) {
            return new Unusable(0, "must hold a line at least");
        }
        Optional<Columns> columns = Columns.find(rows.getFirst().cells());
        if (columns.isEmpty()) {
            return new Unusable(
                    1, "must name the column with the addresses or ids, such as E-Mail or ID");
        }
        List<ListLine> lines =
                rows.subList(columns.get().titles() ? 1 : 0, rows.size()).stream()
                        .map(columns.get()::line)
                        .toList();
        return lines.isEmpty() || lines.size() > MOST_LINES
                ? new Unusable(0, "must hold 1 to " + MOST_LINES + " lines")
                : new Lines(lines, read.encoding());
    }

    /**
     * Where addresses and ids stand, from 0; -1 where they do not.
     *
     * @param titles whether the first line says so, and is none of a customer
     */
    private record Columns(int address, int id, boolean titles) {

        static Optional<Columns> find(List<String> first) {
            int address = find(first, ADDRESS_TITLES);
            int id = find(first, ID_TITLES);
            if (address >= 0 || id >= 0) {
                return Optional.of(new Columns(address, id, true));
            }
            if (first.size() == 1) {
                return Optional.of(new Columns(0, 0, false));
            }
            return IntStream.range(0, first.size())
                    .filter(i -> first.get(i).contains("@"))
                    .boxed()
                    .findFirst()
                    .map(i -> new Columns(i, -1, false));
        }

        private static int find(List<String> cells, Set<String> titles) {
            return IntStream.range(0, cells.size())
                    .filter(i -> titles.contains(title(cells.get(i))))
                    .findFirst()
                    .orElse(-1);
        }

        private static String title(String cell) {
            return cell.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
        }

        /** What has an @ is an address, wherever it stands. */
        ListLine line(CsvRow row) {
            String first = cell(row, address);
            String second = cell(row, id);
            boolean isAddress = first.contains("@");
            return new ListLine(
                    row.line(),
                    isAddress ? first : second.contains("@") ? second : "",
                    second.contains("@") ? "" : second.isEmpty() && !isAddress ? first : second);
        }

        private static String cell(CsvRow row, int column) {
            return column >= 0 && column < row.cells().size()
                    ? row.cells().get(column).strip()
                    : "";
        }
    }
}
