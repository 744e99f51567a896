package dev.stammkunde.notices.store;

import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.notices.WhoWants;
import dev.stammkunde.notices.json.NoticeWishesJson;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who wants what by one query; versions never change and are kept. */
public final class StoredWishes implements WhoWants {

    private final DynamoDbNotices notices;
    private final CachedDocuments<Reader, NoticeWishes> documents;
    private final OutcomeLog log;

    /**
     * Names where they lie; reads nothing yet.
     *
     * @param function that looks for them
     */
    public StoredWishes(DynamoDbNotices notices, String function) {
        this.notices = notices;
        this.log = OutcomeLog.of(function);
        this.documents =
                new CachedDocuments<>(
                        notices,
                        (_, text) -> NoticeWishesJson.TYPE.readStored(text),
                        reader -> "the notices of somebody of shop " + reader.shopId());
    }

    /** {@inheritDoc} Those that this release cannot read are left out, with a line of the log. */
    @Override
    public List<Wanted> all() {
        return notices.latestVersions().entrySet().stream()
                .flatMap(
                        latest ->
                                find(latest)
                                        .map(wishes -> new Wanted(latest.getKey(), wishes))
                                        .stream())
                .toList();
    }

    private Optional<NoticeWishes> find(Map.Entry<Reader, Integer> latest) {
        try {
            return documents.findVersion(latest.getKey(), latest.getValue());
        } catch (UnusableDocumentException e) {
            log.error("notices-unusable")
                    .with(LogKey.SHOP_ID, latest.getKey().shopId())
                    .with(e)
                    .write();
            return Optional.empty();
        }
    }
}
