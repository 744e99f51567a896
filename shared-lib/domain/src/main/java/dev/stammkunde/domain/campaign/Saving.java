package dev.stammkunde.domain.campaign;

/** What became of a new version. */
public enum Saving {
    SAVED,
    /** Somebody else saved a version of this number or a later one, or there is none before it. */
    CONFLICT
}
