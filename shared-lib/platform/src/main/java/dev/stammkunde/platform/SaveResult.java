package dev.stammkunde.platform;

/** What became of a conditional write. */
public enum SaveResult {
    SAVED,
    /**
     * Something that the write was decided on has changed: read again and decide again. Of a
     * document, somebody else saved this version or a later one, or there is none before it.
     */
    CONFLICT
}
