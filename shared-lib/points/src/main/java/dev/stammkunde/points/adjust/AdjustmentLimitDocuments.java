package dev.stammkunde.points.adjust;

import dev.stammkunde.platform.SaveResult;

import java.util.Optional;

/** Keeps the versions of a shop's limits, each as the document that says it. */
public interface AdjustmentLimitDocuments {

    /** Finds the number of a shop's latest version, strongly consistent and at little cost. */
    Optional<Integer> findLatestVersion(String shopId);

    /** Finds the text of a version, which never changes. */
    Optional<String> findText(String shopId, int version);

    /**
     * Adds the version after the latest, or a shop's first. Of two writers who both saw the same
     * latest version one is refused.
     *
     * @param version one more than that of the latest version that the writer has seen
     */
    SaveResult save(String shopId, int version, String text);
}
