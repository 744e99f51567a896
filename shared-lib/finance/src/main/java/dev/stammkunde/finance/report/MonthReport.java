package dev.stammkunde.finance.report;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.owed.Owed;

/**
 * What finance reads of a month.
 *
 * @param legalEntity whose books it belongs to
 * @param isClosed whether the month is sealed; until then the report may still change
 */
public record MonthReport(
        String legalEntity,
        boolean isClosed,
        MonthFigures figures,
        MonthCosts costs,
        Owed owed,
        TieOut tieOut) {}
