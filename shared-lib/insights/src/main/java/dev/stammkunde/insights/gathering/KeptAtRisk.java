package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.value.AtRiskReport;

import java.util.Optional;

/** Keeps who is likely to leave, whole or not at all. A fault of the store is an exception. */
public interface KeptAtRisk {

    /** Finds the last report of a shop. */
    Optional<AtRiskReport> find(String shopId);

    /** Keeps a report in the place of the one before, unless that is newer. */
    void keep(AtRiskReport report);
}
