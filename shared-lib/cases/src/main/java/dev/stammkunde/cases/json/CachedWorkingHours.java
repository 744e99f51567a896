package dev.stammkunde.cases.json;

import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.CachedDocuments;

import java.util.function.Function;

/** When shops' teams work: the latest version, or what is usual where a shop has said nothing. */
public final class CachedWorkingHours implements Function<String, WorkingHours> {

    private final CachedDocuments<String, WorkingHours> documents;

    public CachedWorkingHours(DocumentVersions<String> versions) {
        documents =
                new CachedDocuments<>(
                        versions,
                        (_, text) -> WorkingHoursJson.TYPE.readStored(text),
                        shopId -> "the working hours of shop " + shopId);
    }

    /**
     * Returns the hours of a shop.
     *
     * @throws dev.stammkunde.platform.json.UnusableDocumentException if what is stored cannot be
     *     used
     */
    @Override
    public WorkingHours apply(String shopId) {
        return documents.findLatest(shopId).orElse(WorkingHours.USUAL);
    }
}
