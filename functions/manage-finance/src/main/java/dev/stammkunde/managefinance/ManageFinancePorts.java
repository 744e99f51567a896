package dev.stammkunde.managefinance;

import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.simulation.OrderSimulations;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.platform.DocumentVersions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiFunction;

/**
 * What the function works on.
 *
 * @param settings of finance, as documents
 * @param files of months
 * @param kept what of past months is certain: their zones, and the currency of the books
 * @param reports has them made
 * @param simulations of drafts of programmes
 * @param simulate has them go on
 * @param zones where a shop's months begin, as known at a time
 */
record ManageFinancePorts(
        DocumentVersions<String> settings,
        MonthFiles files,
        CarriedMonths kept,
        OrderReports reports,
        SimulationRuns simulations,
        OrderSimulations simulate,
        BiFunction<String, Instant, ZoneId> zones) {}
