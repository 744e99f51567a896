package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.value.ValueReport;

import java.util.Optional;

/**
 * Keeps what is known of what a shop's customers are worth, whole or not at all. A fault of the
 * store is an exception.
 */
public interface KeptValueReports {

    /** Finds the last report of a shop. */
    Optional<ValueReport> find(String shopId);

    /** Keeps a report in the place of the one before, unless that is newer. */
    void keep(ValueReport report);
}
