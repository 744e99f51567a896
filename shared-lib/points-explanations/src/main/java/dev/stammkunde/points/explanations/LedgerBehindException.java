package dev.stammkunde.points.explanations;

/**
 * Says that the ledger could not be read whole yet: entries are read eventually consistent, and
 * trail the account by some milliseconds after a booking. The same question a moment later has an
 * answer.
 */
public final class LedgerBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerBehindException() {
        super("the entries that were read have not caught up with the account");
    }
}
