package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.challenges.TogetherCounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents of challenges. The hourly run looks at one that changes: it may be decided sooner, be
 * reached together from now on, have more places or show a board.
 */
record PlannedChallenges(DocumentCollection<DocumentId> stored, TogetherCounts challenges)
        implements DocumentCollection<DocumentId> {

    /**
     * {@inheritDoc}
     *
     * <p>It is planned before, so that a change whose answer is lost is looked at, and after, since
     * a run in between saw the version before.
     */
    @Override
    public SaveResult save(DocumentId key, int version, String text, AuditEntry entry) {
        Instant now = entry.acting().at();
        challenges.plan(key, now);
        SaveResult saved = stored.save(key, version, text, entry);
        challenges.plan(key, now);
        return saved;
    }

    @Override
    public List<DocumentId> ofShop(String shopId) {
        return stored.ofShop(shopId);
    }

    @Override
    public Map<DocumentId, Integer> latestVersions(String shopId) {
        return stored.latestVersions(shopId);
    }

    @Override
    public Optional<Integer> findLatestVersion(DocumentId key) {
        return stored.findLatestVersion(key);
    }

    @Override
    public Optional<String> findText(DocumentId key, int version) {
        return stored.findText(key, version);
    }

    @Override
    public Optional<Instant> findSavedAt(DocumentId key, int version) {
        return stored.findSavedAt(key, version);
    }
}
