package dev.stammkunde.points.journal;

/** An object of the journal does not hold what its name says, or not what a journal holds. */
public final class BrokenJournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenJournalException(String message) {
        super(message);
    }

    public BrokenJournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
