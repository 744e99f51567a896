package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.points.adjust.AdjustmentLimits;
import dev.stammkunde.points.json.AdjustmentLimitsJson;

import java.util.List;
import java.util.Optional;

/** Reads a shop's limits as they are now: they are asked for too seldom to be kept. */
final class LimitsInForce {

    private final DocumentVersions<String> documents;

    LimitsInForce(DocumentVersions<String> documents) {
        this.documents = documents;
    }

    /**
     * Returns the limits of a shop.
     *
     * @throws UnusableDocumentException if the stored ones cannot be used: nobody guesses them
     */
    AdjustmentLimits of(String shopId) {
        Optional<Integer> version = documents.findLatestVersion(shopId);
        return version.isEmpty()
                ? AdjustmentLimits.USUAL
                : usable(shopId, version.get(), text(shopId, version.get()));
    }

    String text(String shopId, int version) {
        return documents
                .findText(shopId, version)
                .orElseThrow(() -> new IllegalStateException("a version has no document"));
    }

    static AdjustmentLimits usable(String shopId, int version, String text) {
        return switch (AdjustmentLimitsJson.readStored(text)) {
            case Reading.Valid<AdjustmentLimits>(AdjustmentLimits limits) -> limits;
            case Reading.Invalid<AdjustmentLimits>(List<Finding> problems) ->
                    throw new UnusableDocumentException(
                            "version %d of the adjustment limits of shop %s"
                                    .formatted(version, shopId),
                            problems);
        };
    }
}
