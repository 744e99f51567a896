package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.surveys.feedback.FeedbackSettings;

import java.util.Optional;

/** Settings of shops' feedback: the latest version. */
public final class CachedFeedbackSettings {

    private final CachedDocuments<String, FeedbackSettings> documents;

    public CachedFeedbackSettings(DocumentVersions<String> versions) {
        documents =
                new CachedDocuments<>(
                        versions,
                        (_, text) -> FeedbackSettingsJson.TYPE.readStored(text),
                        shopId -> "the feedback settings of shop " + shopId);
    }

    /**
     * Finds the settings of a shop that has any: what is usual also where what is stored cannot be
     * used, since whoever writes must not wait until that is mended.
     */
    public Optional<FeedbackSettings> find(String shopId) {
        try {
            return documents.findLatest(shopId);
        } catch (UnusableDocumentException _) {
            return Optional.of(FeedbackSettings.USUAL);
        }
    }

    /** Returns the settings of a shop, or what is usual. */
    public FeedbackSettings settings(String shopId) {
        return find(shopId).orElse(FeedbackSettings.USUAL);
    }
}
