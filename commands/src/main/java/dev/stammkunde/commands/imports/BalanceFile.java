package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.journal.LineSorter;
import dev.stammkunde.finance.imports.BalanceRow;
import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.finance.imports.CustomerBalances;
import dev.stammkunde.finance.imports.ReadBalance;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A file of balances, customer by customer. Memory is bounded: it is sorted in temporary files. */
public final class BalanceFile implements AutoCloseable {

    /** What is told while a file is read. */
    public interface Listener {

        /** Receives a line of which nothing is taken over. */
        void broken(Broken row);

        /** Receives how far it has come, for people. */
        void progressed(String how);
    }

    /** Nobody has so many; a column that is the same in all rows looks like it. */
    private static final int MOST_ROWS = 10_000;

    private final LineSource lines;
    private final Consumer<Broken> broken;
    private @Nullable JournalLine next;

    private BalanceFile(LineSource lines, Consumer<Broken> broken) {
        this.lines = lines;
        this.broken = broken;
        this.next = lines.next();
    }

    /**
     * Reads a file to its end.
     *
     * @param zone whose midnight ends a day
     * @param now what is lost before is wrong
     * @throws UnreadableFileException if it is in no encoding that is known here, or its header is
     *     no header of balances
     */
    public static BalanceFile read(
            FileText text, ZoneId zone, Instant now, LineSpill spill, Listener listener)
            throws IOException {
        LineSorter sorter = new LineSorter(spill);
        try (CsvTable table = CsvTable.open(text)) {
            ReadBalance reader = new ReadBalance(table.header(), zone, now);
            requireHeader(reader);
            long rows = 0;
            for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                rows++;
                switch (read(reader, row)) {
                    case Broken problem -> listener.broken(problem);
                    case Balance balance -> sorter.add(BalanceLines.of(balance));
                }
                listener.progressed("read %,d rows".formatted(rows));
            }
        }
        return new BalanceFile(sorter.sorted(), listener::broken);
    }

    private static void requireHeader(ReadBalance reader) {
        if (!reader.missing().isEmpty() || !reader.unknown().isEmpty()) {
            throw new UnreadableFileException(
                    "The header must have %s.%s%s"
                            .formatted(
                                    String.join(", ", ReadBalance.COLUMNS),
                                    named(" Missing: ", reader.missing()),
                                    named(" Unknown: ", reader.unknown())));
        }
    }

    private static String named(String what, List<String> columns) {
        return columns.isEmpty() ? "" : what + String.join(", ", columns) + ".";
    }

    private static BalanceRow read(ReadBalance reader, CsvTable.Row row) {
        String problem = row.problem();
        return problem == null
                ? reader.read(row.line(), row.cells())
                : new Broken(row.line(), problem);
    }

    /** Returns the next customer, or null at the end. */
    public @Nullable CustomerBalances nextCustomer() {
        JournalLine first = next;
        if (first == null) {
            return null;
        }
        List<Balance> rows = new ArrayList<>();
        while (next != null && next.customerId().equals(first.customerId())) {
            if (rows.size() < MOST_ROWS) {
                rows.add(BalanceLines.balance(next));
            } else {
                broken.accept(
                        new Broken(
                                next.sequence(),
                                "is one of more than %,d of a customer".formatted(MOST_ROWS)));
            }
            next = lines.next();
        }
        CustomerBalances customer = CustomerBalances.of(rows);
        customer.broken().forEach(broken);
        return customer;
    }

    @Override
    public void close() {
        lines.close();
    }

    /** Recognises the encoding of a file. */
    public static FileText recognise(Path file) throws IOException {
        return FileText.recognise(file);
    }
}
