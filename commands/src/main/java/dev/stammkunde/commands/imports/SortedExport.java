package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.journal.LineSorter;
import dev.stammkunde.finance.imports.ExportRow;
import dev.stammkunde.finance.imports.ExportRow.Row;
import dev.stammkunde.finance.imports.ExportedOrder;
import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.finance.imports.ExportedOrder.Unclear;
import dev.stammkunde.finance.imports.FoldOrder;
import dev.stammkunde.finance.imports.OrderComparison;
import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The orders of an export, by their ids: rows come in any order, and an order may have several. The
 * file is read once, and sorted in temporary files.
 */
final class SortedExport {

    /** No order has so many lines; what has is a column of a constant. */
    private static final int MOST_ROWS = 5_000;

    private final LineSorter orders;
    private final Consumer<OrderFinding> findings;
    private long rows;
    private @Nullable Instant first;
    private @Nullable Instant last;

    private SortedExport(LineSpill spill, Consumer<OrderFinding> findings) {
        this.orders = new LineSorter(spill);
        this.findings = findings;
    }

    /**
     * Reads an export to its end.
     *
     * @param findings receives lines that cannot be read, and orders that cannot be compared
     * @param progress receives how many rows were read
     */
    static SortedExport read(
            ExportFile file,
            LineSpill spill,
            Consumer<OrderFinding> findings,
            LongConsumer progress)
            throws IOException {
        SortedExport export = new SortedExport(spill, findings);
        LineSorter byKey = new LineSorter(spill);
        for (ExportRow row = file.next(); row != null; row = file.next()) {
            export.rows++;
            switch (row) {
                case ExportRow.Broken broken -> findings.accept(OrderComparison.broken(broken));
                case Row readable -> byKey.add(OrderLines.of(readable));
            }
            progress.accept(export.rows);
        }
        try (LineSource sorted = byKey.sorted()) {
            export.fold(sorted, file.fold());
        }
        return export;
    }

    private void fold(LineSource sorted, FoldOrder fold) {
        List<Row> together = new ArrayList<>();
        for (JournalLine line = sorted.next(); line != null; line = sorted.next()) {
            if (!together.isEmpty() && !together.getFirst().key().equals(line.customerId())) {
                take(together, fold);
                together.clear();
            }
            if (together.size() <= MOST_ROWS) {
                together.add(OrderLines.row(line));
            }
        }
        if (!together.isEmpty()) {
            take(together, fold);
        }
    }

    private void take(List<Row> together, FoldOrder fold) {
        Row head = together.getFirst();
        ExportedOrder order =
                together.size() > MOST_ROWS
                        ? new Unclear(
                                head.key(),
                                head.line(),
                                "is on more than %,d rows".formatted(MOST_ROWS),
                                List.of(head.key()))
                        : fold.fold(together);
        switch (order) {
            case Unclear unclear -> {
                findings.accept(OrderComparison.unclear(unclear));
                unclear.orderIds().forEach(id -> orders.add(OrderLines.marked(id, unclear.line())));
            }
            case Told told -> {
                Instant placedAt = told.facts().placedAt();
                first = first == null || placedAt.isBefore(first) ? placedAt : first;
                last = last == null || placedAt.isAfter(last) ? placedAt : last;
                orders.add(OrderLines.of(told));
            }
        }
    }

    /** Returns its orders by their ids; those that cannot be compared are marked. */
    LineSource orders() {
        return orders.sorted();
    }

    /** How many rows it has besides its header. */
    long rows() {
        return rows;
    }

    /** When the first of its orders was placed; null where it has none. */
    @Nullable Instant first() {
        return first;
    }

    /** When the last of its orders was placed; null where it has none. */
    @Nullable Instant last() {
        return last;
    }
}
