package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.value.ValueReport;

import java.util.Optional;

/**
 * Keeps reports in two places: one for audiences, and then one by which it is told whether a night
 * has done it. Whatever stops in between is done again.
 */
public record KeptTwice(KeptValueReports ofAudiences, KeptValueReports last)
        implements KeptValueReports {

    @Override
    public Optional<ValueReport> find(String shopId) {
        return last.find(shopId);
    }

    @Override
    public void keep(ValueReport report) {
        ofAudiences.keep(report);
        last.keep(report);
    }
}
