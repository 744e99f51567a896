package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierLine;
import dev.stammkunde.programmes.tiers.TierVersion;
import dev.stammkunde.programmes.tiers.TiersDraft;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rules of tiers, read from their documents in the programmes table.
 *
 * <p>Versions never change, so each is read once and kept. Which is the latest is asked each time,
 * in one query, so that a change is seen by the very next order. Safe for use by many threads.
 */
public final class DynamoDbTiers implements TiersOfShops {

    /** So many are read; the oldest of them stands for those before it. */
    private static final int MOST_VERSIONS = 60;

    /** A bound, and not a tuning. */
    private static final int MOST_KEPT = 5_000;

    private record Kept(Map<DocumentId, Integer> latest, TierHistory history) {}

    private final DocumentCollection<DocumentId> documents;
    private final CachedDocuments<DocumentId, Scheme<TiersDraft>> versions;
    private final Map<String, Kept> byShop = new ConcurrentHashMap<>();

    /** For who only reads. */
    public DynamoDbTiers(DynamoDbClient client, String table) {
        this(DynamoDbSchemes.documents(client, table, AuditTable.NONE, TiersJson.TYPE));
    }

    /** Of documents that lie elsewhere. */
    public DynamoDbTiers(DocumentCollection<DocumentId> documents) {
        this.documents = documents;
        this.versions =
                new CachedDocuments<>(
                        documents,
                        (id, text) ->
                                TiersJson.TYPE.readStored(
                                        text,
                                        (draft, version, state, since) ->
                                                new Scheme<>(id, version, state, since, draft)),
                        id -> "tiers %s of shop %s".formatted(id.id(), id.shopId()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the latest version of one that is not archived cannot be
     *     used: what depends on it waits for a repair, and is never done by other rules
     */
    @Override
    public TierHistory history(String shopId) {
        return history(shopId, documents.latestVersions(shopId));
    }

    /** Returns the same of a shop of which the latest versions are known already. */
    TierHistory history(String shopId, Map<DocumentId, Integer> latest) {
        if (latest.isEmpty()) {
            return TierHistory.NONE;
        }
        Kept kept = byShop.get(shopId);
        if (kept != null && kept.latest().equals(latest)) {
            return kept.history();
        }
        List<TierLine.Saved> saved = new ArrayList<>();
        latest.forEach((id, version) -> saved.addAll(versions(id, version)));
        TierHistory history = TierLine.of(saved);
        if (byShop.size() >= MOST_KEPT) {
            byShop.clear();
        }
        byShop.put(shopId, new Kept(Map.copyOf(latest), history));
        return history;
    }

    private List<TierLine.Saved> versions(DocumentId id, int latest) {
        List<TierLine.Saved> saved = new ArrayList<>();
        for (int version = Math.max(1, latest - MOST_VERSIONS + 1); version <= latest; version++) {
            // What nothing is known of any more gave tiers, too, and nobody may lose them.
            int since = saved.isEmpty() ? 1 : version;
            find(id, version, version == latest)
                    .ifPresent(tiers -> saved.add(new TierLine.Saved(id.id(), of(tiers, since))));
        }
        return saved;
    }

    /** One of before that this release cannot use rates nothing any more. */
    private Optional<Scheme<TiersDraft>> find(DocumentId id, int version, boolean isLatest) {
        try {
            return versions.findVersion(id, version);
        } catch (UnusableDocumentException e) {
            if (isLatest) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private TierVersion of(Scheme<TiersDraft> tiers, int since) {
        DocumentId id = tiers.id();
        return new TierVersion(
                id.id() + '/' + tiers.version(),
                documents.findSavedAt(id, since).orElse(tiers.activeSince()),
                tiers.state() == DocumentState.ACTIVE,
                tiers.draft().rules(),
                tiers.draft().countsFrom());
    }
}
