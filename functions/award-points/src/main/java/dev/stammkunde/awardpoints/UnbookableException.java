package dev.stammkunde.awardpoints;

/** An event that no attempt can ever book: it belongs in the dead-letter queue with its reason. */
final class UnbookableException extends RuntimeException {
    UnbookableException(String reason) {
        super(reason);
    }
}
