package dev.stammkunde.insights.gathering;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;

import java.util.function.Supplier;

/** A day of the journal cannot be read, as an object of it is broken. */
public final class UnreadableDayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDayException(JournalDay day, BrokenJournalException cause) {
        super("%s cannot be read: %s".formatted(day.date(), cause.getMessage()), cause);
    }

    /** Reads, and names the day where that fails. */
    static <T> T of(JournalDay day, Supplier<T> read) {
        try {
            return read.get();
        } catch (BrokenJournalException e) {
            throw new UnreadableDayException(day, e);
        }
    }
}
