package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Documents, read from their texts.
 *
 * <p>Versions never change, so each is read and parsed once and kept. Which version is the latest
 * is asked each time: a small item, strongly consistent, so that a change is seen by the very next
 * question. Safe for use by many threads.
 *
 * @param <K> what names a document
 * @param <T> what a document says
 */
public final class CachedDocuments<K, T> {

    /** A bound, and not a tuning: documents are up to 300 kB. */
    private static final int MOST_VERSIONS = 200;

    private final DocumentVersions<K> documents;
    private final BiFunction<K, String, Reading<T>> reader;
    private final Function<K, String> name;
    private final Map<Version<K>, T> versions = new ConcurrentHashMap<>();

    private record Version<K>(K key, int version) {}

    /**
     * Names where documents lie; reads nothing yet.
     *
     * @param reader of the text of a stored version
     * @param name of a document in a log, such as {@code the mail settings of shop demo}
     */
    public CachedDocuments(
            DocumentVersions<K> documents,
            BiFunction<K, String, Reading<T>> reader,
            Function<K, String> name) {
        this.documents = documents;
        this.reader = reader;
        this.name = name;
    }

    /**
     * Finds the latest version.
     *
     * @throws UnusableDocumentException if the document cannot be used: what depends on it waits
     *     for a repair, and is never done by other rules
     */
    public Optional<T> findLatest(K key) {
        return documents.findLatestVersion(key).map(version -> version(key, version));
    }

    /**
     * Finds a version, which never changes.
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    public Optional<T> findVersion(K key, int version) {
        Version<K> place = new Version<>(key, version);
        T known = versions.get(place);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<T> read =
                documents
                        .findText(key, version)
                        .map(text -> usable(place, reader.apply(key, text)));
        read.ifPresent(value -> keep(place, value));
        return read;
    }

    private T version(K key, int version) {
        return findVersion(key, version)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "version %d of %s is gone"
                                                .formatted(version, name.apply(key))));
    }

    private T usable(Version<K> place, Reading<T> reading) {
        return switch (reading) {
            case Reading.Valid<T>(T value) -> value;
            case Reading.Invalid<T>(List<Finding> problems) ->
                    throw new UnusableDocumentException(
                            "version %d of %s".formatted(place.version(), name.apply(place.key())),
                            problems);
        };
    }

    private void keep(Version<K> place, T value) {
        if (versions.size() >= MOST_VERSIONS) {
            versions.clear();
        }
        versions.put(place, value);
    }
}
