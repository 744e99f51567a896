package dev.stammkunde.finance.output;

import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.report.MonthReport;

import java.util.List;

/**
 * What every output says before any number.
 *
 * @param verifies whether the ledger does
 * @param ledger whether it does, in words
 * @param isClosed whether the month is
 * @param state whether it is, in words
 * @param calendar which of two calendars this is
 */
record Banner(boolean verifies, String ledger, boolean isClosed, String state, String calendar) {

    static Banner of(MonthReport report, ReportWords words) {
        TieOut tieOut = report.tieOut();
        return new Banner(
                tieOut.ties(),
                tieOut.ties()
                        ? words.say(ProofText.VERIFIES, words.number(tieOut.accounts()))
                        : words.say(
                                ProofText.DOES_NOT_VERIFY,
                                words.number(tieOut.differences().size() + tieOut.more())),
                report.isClosed(),
                words.say(report.isClosed() ? ProofText.CLOSED : ProofText.OPEN),
                words.say(ProofText.CALENDAR));
    }

    /** Returns its lines, what is most important first. */
    List<String> lines() {
        return List.of(ledger, state, calendar);
    }
}
