package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedCollection;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Optional;

/**
 * Programmes of a kind, read from their documents in the programmes table and kept ({@link
 * CachedCollection}): a pause is seen by the very next question. Safe for use by many threads.
 */
public final class DynamoDbSchemes<T> implements Schemes<T> {

    private final CachedCollection<Scheme<T>> programmes;

    /**
     * For who only reads.
     *
     * @param type of the documents, whose kind begins their keys
     * @param function that looks for them, such as {@code serve-member-api}
     */
    public DynamoDbSchemes(
            DynamoDbClient client, String table, DocumentType<T> type, String function) {
        this(documents(client, table, AuditTable.NONE, type), type, function);
    }

    /** Of documents that lie elsewhere. */
    public DynamoDbSchemes(
            DocumentCollection<DocumentId> documents, DocumentType<T> type, String function) {
        this.programmes = cached(documents, type, function);
    }

    /** Returns documents of a kind as programmes, which are read once. */
    static <T> CachedCollection<Scheme<T>> cached(
            DocumentCollection<DocumentId> documents, DocumentType<T> type, String function) {
        return new CachedCollection<>(
                documents,
                (id, text) ->
                        type.readStored(
                                text,
                                (draft, version, state, activeSince) ->
                                        new Scheme<>(id, version, state, activeSince, draft)),
                type.kind(),
                function);
    }

    /** Returns where programmes of a kind lie as documents. */
    public static DynamoDbCollection documents(
            DynamoDbClient client, String table, AuditTable audit, DocumentType<?> type) {
        return new DynamoDbCollection(client, table, audit, type.kind());
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Scheme<T>> find(DocumentId id) {
        return programmes.findLatest(id.shopId(), id.id());
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Scheme<T>> findVersion(DocumentId id, int version) {
        return programmes.findVersion(id.shopId(), id.id(), version);
    }

    /**
     * {@inheritDoc}
     *
     * <p>One that cannot be used is left out, so that others go on: it is logged, and counted as
     * {@code UnusableDocuments}.
     */
    @Override
    public List<Scheme<T>> all(String shopId) {
        return programmes.ofShop(shopId);
    }

    /**
     * {@inheritDoc}
     *
     * <p>One that cannot be used is left out, as of all.
     */
    @Override
    public List<Scheme<T>> active(String shopId) {
        return all(shopId).stream()
                .filter(programme -> programme.state() == DocumentState.ACTIVE)
                .toList();
    }
}
