package dev.stammkunde.finance.imports;

import java.util.List;

/** Makes one order of its rows. Whatever order the rows come in, it is the same order. */
@FunctionalInterface
public interface FoldOrder {

    /**
     * Makes an order.
     *
     * @param rows all that have its key, by line; at least one
     */
    ExportedOrder fold(List<ExportRow.Row> rows);
}
