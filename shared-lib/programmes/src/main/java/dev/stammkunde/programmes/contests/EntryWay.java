package dev.stammkunde.programmes.contests;

/** How somebody takes part. Each way has the same chance. */
public enum EntryWay {
    /** For nothing. */
    FREE,
    /** For points. */
    POINTS
}
