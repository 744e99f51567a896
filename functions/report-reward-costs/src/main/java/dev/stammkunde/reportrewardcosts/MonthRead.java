package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.finance.owed.OwedState;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.FinanceSettings;

import java.util.List;

/**
 * A month that was read.
 *
 * @param settings by which
 * @param next what the months after it must know of what is owed
 * @param provisionBefore at the end of the month before, in minor units
 * @param notes what finance should know of how it was read
 */
record MonthRead(
        MonthReport report,
        FoldedMonth folded,
        FinanceSettings settings,
        OwedState next,
        long provisionBefore,
        List<String> notes) {

    MonthRead {
        notes = List.copyOf(notes);
    }

    /** Returns the same as it is sealed. */
    MonthRead closed() {
        return new MonthRead(report.closed(), folded, settings, next, provisionBefore, notes);
    }
}
