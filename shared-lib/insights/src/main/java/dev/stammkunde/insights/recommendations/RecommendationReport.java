package dev.stammkunde.insights.recommendations;

import java.time.Instant;

/**
 * What a shop's suggestions of a night are made by.
 *
 * @param asOf the moment until which purchases are known
 * @param products of the catalogue that somebody bought
 * @param test how well they foretold what was bought
 */
public record RecommendationReport(
        String shopId, Instant asOf, int products, RecommendationTest test) {}
