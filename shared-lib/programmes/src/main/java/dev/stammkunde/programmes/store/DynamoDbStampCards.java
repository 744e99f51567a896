package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.stamps.StampCardDraft;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stamp cards, read from their documents in the programmes table.
 *
 * <p>Versions never change, so each is read once and kept. Which is the latest is asked each time,
 * in one query, so that a change is seen by the very next order. Safe for use by many threads.
 */
public final class DynamoDbStampCards implements StampCardsOfShops {

    private final DocumentCollection<DocumentId> documents;
    private final CachedDocuments<DocumentId, Scheme<StampCardDraft>> versions;

    /** For who only reads. */
    public DynamoDbStampCards(DynamoDbClient client, String table) {
        this(DynamoDbSchemes.documents(client, table, AuditTable.NONE, StampCardJson.TYPE));
    }

    /** Of documents that lie elsewhere. */
    public DynamoDbStampCards(DocumentCollection<DocumentId> documents) {
        this.documents = documents;
        this.versions =
                new CachedDocuments<>(
                        documents,
                        (id, text) ->
                                StampCardJson.TYPE.readStored(
                                        text,
                                        (draft, version, state, since) ->
                                                new Scheme<>(id, version, state, since, draft)),
                        id -> "stamp card %s of shop %s".formatted(id.id(), id.shopId()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if a card cannot be used: what depends on it waits for a
     *     repair, and is never done by other rules
     */
    @Override
    public StampCards of(String shopId) {
        return of(documents.latestVersions(shopId));
    }

    /** Returns the same of a shop of which the latest versions are known already. */
    StampCards of(Map<DocumentId, Integer> versions) {
        List<Scheme<StampCardDraft>> latest =
                versions.entrySet().stream()
                        .map(each -> version(each.getKey(), each.getValue()))
                        .toList();
        return new StampCards() {
            @Override
            public List<Scheme<StampCardDraft>> all() {
                return latest;
            }

            @Override
            public Optional<StampCardDraft> find(String cardId, int version) {
                return latest.stream()
                        .filter(card -> card.id().id().equals(cardId))
                        .filter(card -> version <= card.version())
                        .findFirst()
                        .map(card -> version(card.id(), version).draft());
            }
        };
    }

    private Scheme<StampCardDraft> version(DocumentId id, int version) {
        return versions.findVersion(id, version)
                .orElseThrow(() -> new IllegalStateException("a version is gone"));
    }
}
