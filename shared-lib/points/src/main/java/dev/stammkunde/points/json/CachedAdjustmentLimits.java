package dev.stammkunde.points.json;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentLimits;

import java.util.Set;
import java.util.function.Function;

/** What people may give and take: the latest limits, or the usual ones of a silent shop. */
public final class CachedAdjustmentLimits implements Function<String, AdjustmentLimits> {

    private final CachedDocuments<String, AdjustmentLimits> documents;

    public CachedAdjustmentLimits(DocumentVersions<String> versions) {
        documents =
                new CachedDocuments<>(
                        versions,
                        (_, text) -> AdjustmentLimitsJson.TYPE.readStored(text),
                        shopId -> "the adjustment limits of shop " + shopId);
    }

    /**
     * Returns the limits of a shop.
     *
     * @throws dev.stammkunde.platform.json.UnusableDocumentException if what is stored cannot be
     *     used
     */
    @Override
    public AdjustmentLimits apply(String shopId) {
        return documents.findLatest(shopId).orElse(AdjustmentLimits.USUAL);
    }

    /** Returns what somebody in some groups may do alone: of two groups the most. */
    public static AdjustmentLimit of(Set<AdminGroup> groups, AdjustmentLimits limits) {
        AdjustmentLimit limit = new AdjustmentLimit(0, 0);
        for (AdminGroup group : groups) {
            limit =
                    switch (group) {
                        case SUPPORT -> limit.or(limits.support());
                        case FINANCE -> limit.or(limits.finance());
                        case MARKETING -> limit;
                        case ADMIN -> limit.or(limits.support()).or(limits.finance());
                    };
        }
        return limit;
    }
}
