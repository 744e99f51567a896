package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ExportRow;
import dev.stammkunde.finance.imports.FoldOrder;
import dev.stammkunde.reports.publishing.TakeIn;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;

/** An export, read row by row. */
interface ExportFile extends AutoCloseable {

    /** Returns the next row, or null at the end. */
    @Nullable ExportRow next() throws IOException;

    /** How its rows make orders. */
    FoldOrder fold();

    /** Returns what sends its orders. */
    FeedOrders feeder(TakeIn takeIn, Feeding feeding, Instant now);

    /** What was recognised and by what, for people. */
    String told();

    @Override
    void close() throws IOException;
}
