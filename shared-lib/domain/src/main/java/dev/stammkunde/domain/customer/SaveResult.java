package dev.stammkunde.domain.customer;

/** What became of a conditional write. */
public enum SaveResult {
    SAVED,
    /** Something that the write was decided on has changed: read again and decide again. */
    CONFLICT
}
