package dev.stammkunde.finance.closing;

import java.time.YearMonth;

/** Where closes are written, once and for ever. A fault of the store is an exception. */
public interface SealedMonths {

    /** How a write ended; both are well. */
    enum Kept {
        KEPT,
        /** The same bytes were kept before. */
        ALREADY_THERE
    }

    /**
     * Keeps a file of a month, under a name that follows from its bytes. It counts for nothing
     * until a close names it.
     */
    Kept keep(String shopId, YearMonth month, SealedFile file, byte[] bytes);

    /**
     * Closes a month, unless it is closed.
     *
     * @return false if it was closed before: nothing was written, and that close is the one
     */
    boolean seal(MonthClose close);
}
