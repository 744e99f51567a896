package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.recommendations.RecommendationReport;

import java.util.Optional;

/**
 * Keeps what a shop's suggestions are made by, whole or not at all. A fault of the store is an
 * exception.
 */
public interface KeptRecommendations {

    /** Finds the last report of a shop. */
    Optional<RecommendationReport> find(String shopId);

    /** Keeps a report in the place of the one before, unless that is newer. */
    void keep(RecommendationReport report);
}
