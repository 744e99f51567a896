package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.json.Finding;

import java.util.List;

/**
 * A version of a document as it lies in the store, which this release may be unable to use.
 *
 * @param <T> what a document says
 */
public sealed interface StoredVersion<T> {

    /** What the system added to it, as far as it can be read. */
    Stamp stamp();

    /** It says what a document of its type says. */
    record Usable<T>(Stamp stamp, T value) implements StoredVersion<T> {}

    /**
     * It cannot be used until it is replaced, or until a release that knows it is back.
     *
     * @param text as it is stored
     * @param problems what cannot be used; never empty
     */
    record Unusable<T>(Stamp stamp, String text, List<Finding> problems)
            implements StoredVersion<T> {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
