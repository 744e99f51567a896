package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Documents of a type of which a shop has several, read from their texts and kept ({@link
 * CachedDocuments}): a change is seen by the very next question. Safe for use by many threads.
 *
 * @param <T> what a version says
 */
public final class CachedCollection<T> {

    private final DocumentCollection<DocumentId> documents;
    private final CachedDocuments<DocumentId, T> versions;
    private final OutcomeLog log;
    private final Metrics metrics;

    /**
     * Names where documents lie; reads nothing yet.
     *
     * @param reader of the text of a stored version
     * @param kind of a document in a log, such as {@code survey}
     * @param function that looks for them, such as {@code dispatch-surveys}
     */
    public CachedCollection(
            DocumentCollection<DocumentId> documents,
            BiFunction<DocumentId, String, Reading<T>> reader,
            String kind,
            String function) {
        this.documents = documents;
        this.versions =
                new CachedDocuments<>(
                        documents,
                        reader,
                        id -> "%s %s of shop %s".formatted(kind, id.id(), id.shopId()));
        this.log = OutcomeLog.of(function);
        this.metrics = Metrics.of(function);
    }

    /**
     * Finds the latest version of a document; a text that can be no id is the id of none.
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    public Optional<T> findLatest(String shopId, String id) {
        return findId(shopId, id).flatMap(versions::findLatest);
    }

    /**
     * Finds a version of a document.
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    public Optional<T> findVersion(String shopId, String id, int version) {
        return findId(shopId, id).flatMap(found -> versions.findVersion(found, version));
    }

    private static Optional<DocumentId> findId(String shopId, String id) {
        return DocumentId.isValid(id) ? Optional.of(new DocumentId(shopId, id)) : Optional.empty();
    }

    /**
     * Returns the latest version of each document of a shop. One that cannot be used is left out,
     * so that others go on: it is logged, and counted as {@code UnusableDocuments}, unless it is
     * archived.
     */
    public List<T> ofShop(String shopId) {
        return of(documents.latestVersions(shopId));
    }

    /** Returns the same of documents whose latest versions are known already. */
    public List<T> of(Map<DocumentId, Integer> latest) {
        return latest.entrySet().stream().flatMap(each -> findUsable(each).stream()).toList();
    }

    private Optional<T> findUsable(Map.Entry<DocumentId, Integer> latest) {
        try {
            return versions.findVersion(latest.getKey(), latest.getValue());
        } catch (UnusableDocumentException e) {
            if (!isArchived(latest.getKey(), latest.getValue())) {
                metrics.count("UnusableDocuments", 1);
                log.error("document-unusable").with(e).write();
            }
            return Optional.empty();
        }
    }

    private boolean isArchived(DocumentId id, int version) {
        return documents
                .findText(id, version)
                .flatMap(text -> Optional.ofNullable(Stamp.find(version, text).life()))
                .filter(life -> life.state() == DocumentState.ARCHIVED)
                .isPresent();
    }
}
