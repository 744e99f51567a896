package dev.stammkunde.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the versions of documents of one type, each as the text that says it.
 *
 * @param <K> what names a document, such as its shop
 */
public interface DocumentVersions<K> {

    /** Finds the number of the latest version, strongly consistent and at little cost. */
    Optional<Integer> findLatestVersion(K key);

    /** Finds the text of a version, which never changes. */
    Optional<String> findText(K key, int version);

    /** Finds when a version was saved; nothing for versions of releases that did not keep it. */
    Optional<Instant> findSavedAt(K key, int version);

    /**
     * Adds the version after the latest, or the first. Of two writers who both saw the same latest
     * version one is refused.
     *
     * @param version one more than that of the latest version that the writer has seen
     * @param entry of the audit, which is written in the same transaction
     */
    SaveResult save(K key, int version, String text, AuditEntry entry);
}
