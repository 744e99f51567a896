package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.json.LiftReportJson;
import dev.stammkunde.insights.lift.KeptLifts;
import dev.stammkunde.insights.lift.LiftReport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was compared, in memory, as it is written. Thread-safe. */
public final class InMemoryKeptLifts implements KeptLifts {

    private final Map<String, byte[]> reports = new HashMap<>();

    @Override
    public synchronized Optional<LiftReport> find(String shopId) {
        return Optional.ofNullable(reports.get(shopId)).map(LiftReportJson::read);
    }

    @Override
    public synchronized void keep(LiftReport report) {
        boolean isOlder =
                find(report.shopId()).filter(it -> it.asOf().isAfter(report.asOf())).isPresent();
        if (!isOlder) {
            reports.put(report.shopId(), LiftReportJson.write(report));
        }
    }
}
