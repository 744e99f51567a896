package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.SchemesAt;

import java.time.Instant;

/**
 * Versions of programmes by the time at which they were saved. A programme with one version costs
 * no read. Safe for use by many threads.
 */
public final class SchemeVersions<T> implements SchemesAt<T> {

    private final DocumentVersions<DocumentId> documents;
    private final CachedDocuments<DocumentId, Scheme<T>> versions;

    public SchemeVersions(DocumentVersions<DocumentId> documents, DocumentType<T> type) {
        this.documents = documents;
        this.versions =
                new CachedDocuments<>(
                        documents,
                        (id, text) ->
                                type.readStored(
                                        text,
                                        (draft, version, state, activeSince) ->
                                                new Scheme<>(
                                                        id, version, state, activeSince, draft)),
                        id -> "%s %s of shop %s".formatted(type.kind(), id.id(), id.shopId()));
    }

    @Override
    public Scheme<T> at(Scheme<T> newest, Instant at) {
        int version = newest.version();
        while (version > 1 && isSavedAfter(newest.id(), version, at)) {
            version--;
        }
        return version == newest.version() ? newest : find(newest, version);
    }

    private boolean isSavedAfter(DocumentId id, int version, Instant at) {
        return documents.findSavedAt(id, version).filter(at::isBefore).isPresent();
    }

    private Scheme<T> find(Scheme<T> newest, int version) {
        try {
            return versions.findVersion(newest.id(), version).orElse(newest);
        } catch (UnusableDocumentException _) {
            return newest;
        }
    }
}
