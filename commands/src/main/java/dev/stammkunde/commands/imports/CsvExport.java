package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.feed.Cells;
import dev.stammkunde.commands.imports.feed.TablePayload;
import dev.stammkunde.finance.imports.ExportRow;
import dev.stammkunde.finance.imports.FoldOrder;
import dev.stammkunde.finance.imports.FoldRows;
import dev.stammkunde.finance.imports.OrderColumns;
import dev.stammkunde.finance.imports.ReadRow;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An export that is a table. */
final class CsvExport implements ExportFile {

    private static final String BETWEEN = "\u001F";

    private final CsvTable table;
    private final OrderColumns columns;
    private final ReadRow rows;
    private final ExportOptions options;
    private final TablePayload payload;

    private CsvExport(CsvTable table, OrderColumns columns, ReadRow rows, ExportOptions options) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.options = options;
        this.payload = TablePayload.of(columns);
    }

    /**
     * Opens an export.
     *
     * @throws UnreadableFileException if its header is none, or of another platform than is said
     */
    static CsvExport open(FileText file, ExportOptions options) throws IOException {
        CsvTable table = CsvTable.open(file);
        try {
            OrderColumns columns = recognise(table.header(), options);
            ReadRow rows = new ReadRow(columns, table.header(), options.zone(), options.currency());
            List<String> missing = rows.missing();
            if (!missing.isEmpty()) {
                throw new UnreadableFileException(
                        "The header of %s orders has no column %s.%s"
                                .formatted(
                                        columns.platform(),
                                        String.join(", ", missing),
                                        missing.equals(List.of("currency"))
                                                ? " Say --currency."
                                                : ""));
            }
            return new CsvExport(table, columns, rows, options);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static OrderColumns recognise(List<String> header, ExportOptions options) {
        OrderColumns columns =
                OrderColumns.recognise(header)
                        .orElseThrow(
                                () ->
                                        new UnreadableFileException(
                                                "The header is of no export of orders. Needed: "
                                                        + known()));
        String said = options.platform();
        if (said != null && !said.equals(columns.platform())) {
            throw new UnreadableFileException(
                    "The header is one of %s's orders, since it has %s; not of %s's."
                            .formatted(columns.platform(), columns.signs(), said));
        }
        return columns;
    }

    private static String known() {
        return Arrays.stream(OrderColumns.values())
                .map(columns -> columns.signs() + " (" + columns.platform() + ")")
                .collect(Collectors.joining("; "));
    }

    @Override
    public @Nullable ExportRow next() throws IOException {
        CsvTable.Row row = table.next();
        if (row == null) {
            return null;
        }
        String problem = row.problem();
        return problem == null ? readable(row) : new ExportRow.Broken(row.line(), problem);
    }

    private ExportRow readable(CsvTable.Row row) {
        ExportRow read =
                rows.read(row.line(), row.cells(), Sha256.of(String.join(BETWEEN, row.cells())));
        return options.keeps() && read instanceof ExportRow.Row it
                ? it.saying(Cells.write(table.header(), row.cells(), payload::reads))
                : read;
    }

    @Override
    public FeedOrders feeder(TakeIn takeIn, Feeding feeding, Instant now) {
        if (payload.platform() == Platform.SHOPWARE
                && feeding.customerKey().get() == CustomerKey.ANY) {
            // Its webhooks may name by an id whom the table names by the number.
            throw new UnreadableFileException(
                    "It names customers by their number, and the shop's webhooks do so only if the"
                            + " document with their secret says \"customerKey\": \"number\"."
                            + " Nothing was sent.");
        }
        return new FeedTables(
                new FeedTables.Table(options.shopId(), payload, table.header(), options.zone()),
                takeIn,
                feeding,
                now);
    }

    @Override
    public FoldOrder fold() {
        return new FoldRows();
    }

    @Override
    public String told() {
        return "%s, since the header has %s; values are parted by %s"
                .formatted(columns.platform(), columns.signs(), table.parted());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
