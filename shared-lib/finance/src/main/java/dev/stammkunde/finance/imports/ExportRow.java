package dev.stammkunde.finance.imports;

import org.jspecify.annotations.Nullable;

/** What one row of an export is. */
public sealed interface ExportRow {

    /** The line on which it begins, from 1. */
    long line();

    /**
     * A row that can be read.
     *
     * @param key what the rows of one order have in common
     * @param facts of the order; absent where the row only continues it
     * @param digest the same for rows that are the same
     * @param document what it says, for exports that are made of documents
     */
    record Row(
            long line,
            String key,
            @Nullable ComparedFacts facts,
            String digest,
            @Nullable String document)
            implements ExportRow {

        /** Returns the same with what it says, for orders that are to be made of rows. */
        public Row saying(String itsDocument) {
            return new Row(line, key, facts, digest, itsDocument);
        }
    }

    /**
     * A row that cannot.
     *
     * @param reason for whoever made the file; it quotes no customer
     */
    record Broken(long line, String reason) implements ExportRow {}
}
