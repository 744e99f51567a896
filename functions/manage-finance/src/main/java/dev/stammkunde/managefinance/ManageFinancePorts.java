package dev.stammkunde.managefinance;

import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.platform.DocumentVersions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiFunction;

/**
 * What the function works on.
 *
 * @param settings of finance, as documents
 * @param files of months
 * @param reports has them made
 * @param zones where a shop's months begin, as known at a time
 */
record ManageFinancePorts(
        DocumentVersions<String> settings,
        MonthFiles files,
        OrderReports reports,
        BiFunction<String, Instant, ZoneId> zones) {}
