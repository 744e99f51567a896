package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

/** Lines in their {@link JournalLine#ORDER}, one after the other. */
public interface LineSource extends AutoCloseable {

    /**
     * Returns the next line, or null at the end.
     *
     * @throws BrokenJournalException if what is read is not what was written
     */
    @Nullable JournalLine next();

    @Override
    void close();
}
