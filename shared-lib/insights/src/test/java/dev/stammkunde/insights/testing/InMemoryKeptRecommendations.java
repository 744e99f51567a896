package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptRecommendations;
import dev.stammkunde.insights.json.RecommendationReportJson;
import dev.stammkunde.insights.recommendations.RecommendationReport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** By what products are suggested, in memory as it is written. Thread-safe. */
public final class InMemoryKeptRecommendations implements KeptRecommendations {

    private final Map<String, byte[]> reports = new HashMap<>();

    @Override
    public synchronized Optional<RecommendationReport> find(String shopId) {
        return Optional.ofNullable(reports.get(shopId)).map(RecommendationReportJson::read);
    }

    @Override
    public synchronized void keep(RecommendationReport report) {
        boolean isOlder =
                find(report.shopId()).filter(it -> it.asOf().isAfter(report.asOf())).isPresent();
        if (!isOlder) {
            reports.put(report.shopId(), RecommendationReportJson.write(report));
        }
    }
}
