package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.json.ValueReportJson;
import dev.stammkunde.insights.value.ValueReport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What customers are worth in memory, as it is written. Thread-safe. */
public final class InMemoryKeptValue implements KeptValueReports {

    private final Map<String, byte[]> reports = new HashMap<>();

    @Override
    public synchronized Optional<ValueReport> find(String shopId) {
        return Optional.ofNullable(reports.get(shopId)).map(ValueReportJson::read);
    }

    @Override
    public synchronized void keep(ValueReport report) {
        boolean isOlder =
                find(report.shopId()).filter(it -> it.asOf().isAfter(report.asOf())).isPresent();
        if (!isOlder) {
            reports.put(report.shopId(), ValueReportJson.write(report));
        }
    }
}
