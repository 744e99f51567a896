package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptAtRisk;
import dev.stammkunde.insights.json.AtRiskReportJson;
import dev.stammkunde.insights.value.AtRiskReport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is likely to leave, in memory, as it is written. Thread-safe. */
public final class InMemoryKeptAtRisk implements KeptAtRisk {

    private final Map<String, byte[]> reports = new HashMap<>();

    @Override
    public synchronized Optional<AtRiskReport> find(String shopId) {
        return Optional.ofNullable(reports.get(shopId)).map(AtRiskReportJson::read);
    }

    @Override
    public synchronized void keep(AtRiskReport report) {
        boolean isOlder =
                find(report.shopId()).filter(it -> it.asOf().isAfter(report.asOf())).isPresent();
        if (!isOlder) {
            reports.put(report.shopId(), AtRiskReportJson.write(report));
        }
    }
}
