package dev.stammkunde.platform.documents;

/** What became of what somebody wanted of a document. */
public sealed interface Changing<T> {

    /**
     * It is so; of a repeat, it was so before.
     *
     * @param version as it is now; one that cannot be used may rest
     */
    record Done<T>(StoredVersion<T> version, boolean isNew) implements Changing<T> {}

    /** There is no such document. */
    record Unknown<T>() implements Changing<T> {}

    /** There is a document of this id, which says something else. */
    record Exists<T>() implements Changing<T> {}

    /** It was archived, and stays so. */
    record Archived<T>() implements Changing<T> {}

    /** The caller has seen an older version than the latest. */
    record Outdated<T>(int latest) implements Changing<T> {}

    /** It cannot be used, so that it cannot be carried out. */
    record CannotRun<T>(StoredVersion.Unusable<T> version) implements Changing<T> {}
}
