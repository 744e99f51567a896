package dev.stammkunde.finance.json;

import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.UnusableDocumentException;

import java.util.Optional;

/** Shops' settings of finance. */
public final class CachedFinanceSettings {

    private final CachedDocuments<String, FinanceSettings> documents;

    public CachedFinanceSettings(DocumentVersions<String> versions) {
        documents =
                new CachedDocuments<>(
                        versions,
                        (_, text) -> FinanceSettingsJson.TYPE.readStored(text),
                        shopId -> "the finance settings of shop " + shopId);
    }

    /**
     * Finds a shop's latest settings; nothing where finance has decided nothing yet, and a point is
     * worth nothing that anybody knows.
     *
     * @throws UnusableDocumentException if what is stored cannot be used
     */
    public Optional<FinanceSettings> find(String shopId) {
        return documents.findLatest(shopId);
    }

    /**
     * Finds a version, such as that by which a month was closed.
     *
     * @throws UnusableDocumentException if what is stored cannot be used
     */
    public Optional<FinanceSettings> findVersion(String shopId, int version) {
        return documents.findVersion(shopId, version);
    }
}
