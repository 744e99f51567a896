package dev.stammkunde.finance.output;

import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.finance.owed.Owed;
import dev.stammkunde.finance.owed.Owed.ExpectedRedemption;
import dev.stammkunde.finance.owed.Owed.Outstanding;
import dev.stammkunde.finance.owed.Owed.Provision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The tables of what is owed, but those by month of sale. */
final class OwedSections {

    private final Owed owed;
    private final ReportWords words;
    private final Columns columns;

    OwedSections(Owed owed, ReportWords words) {
        this.owed = owed;
        this.words = words;
        this.columns = new Columns(words);
    }

    /** Three numbers and where they come from; a sum of them would say nothing. */
    Section numbers() {
        Outstanding outstanding = owed.outstanding();
        List<Line> lines = new ArrayList<>();
        lines.add(line("outstanding", ReportText.OUTSTANDING, amount(outstanding.amount())));
        lines.add(
                line(
                        "contract_liability",
                        ReportText.CONTRACT,
                        amount(owed.contract().liability())));
        lines.add(line("provision", ReportText.HGB, amount(owed.provision().amount())));
        lines.add(
                line(
                        "outstanding_points",
                        ReportText.OUTSTANDING_POINTS,
                        new Cell.Points(outstanding.points())));
        lines.add(
                line(
                        "value_per_point",
                        ReportText.POINT_VALUE,
                        new Cell.Exact(outstanding.valuePerPoint(), owed.currency())));
        addRedemption(lines, owed.redemption());
        lines.add(
                line("deferred", ReportText.DEFERRED, amount(owed.contract().allocatedInMonth())));
        lines.add(
                line(
                        "recognised",
                        ReportText.RECOGNISED,
                        amount(owed.contract().recognisedInMonth())));
        return Section.of(
                ReportTopic.OWED, words.say(ReportText.FIGURE), List.of(columns.value()), lines);
    }

    private void addRedemption(List<Line> lines, ExpectedRedemption redemption) {
        lines.add(
                line(
                        "expected_redemption",
                        ReportText.EXPECTED_REDEMPTION,
                        new Cell.Share(redemption.rate())));
        BigDecimal error = redemption.standardError();
        lines.add(
                line(
                        "standard_error",
                        ReportText.REDEMPTION_ERROR,
                        error == null ? Cell.nothing() : new Cell.Share(error)));
        lines.add(
                line(
                        "redemption_months",
                        ReportText.REDEMPTION_MONTHS,
                        new Cell.Count(redemption.months())));
        lines.add(line("redemption_basis", ReportText.REDEMPTION_BASIS, basis(redemption)));
        lines.add(
                line(
                        "redemption_why",
                        ReportText.REDEMPTION_WHY,
                        new Cell.Text(words.say(redemption.why()))));
    }

    private Cell basis(ExpectedRedemption redemption) {
        return new Cell.Text(
                words.say(
                        switch (redemption.basis()) {
                            case HISTORY -> ReportText.BASIS_HISTORY;
                            case CONFIGURED -> ReportText.BASIS_CONFIGURED;
                        }));
    }

    Section provision() {
        Provision provision = owed.provision();
        return Section.of(
                ReportTopic.PROVISION,
                words.say(ReportText.FIGURE),
                List.of(columns.value()),
                List.of(
                        line(
                                "points",
                                ReportText.PROVISION_POINTS,
                                new Cell.Points(provision.points())),
                        line(
                                "below_minimum",
                                ReportText.PROVISION_BELOW,
                                new Cell.Points(provision.belowMinimum())),
                        line("amount", ReportText.PROVISION_AMOUNT, amount(provision.amount())),
                        line(
                                "settings",
                                ReportText.PROVISION_SETTINGS,
                                new Cell.Text(words.say(provision.settings())))));
    }

    private Line line(String key, ReportWords.Said title, Cell cell) {
        return new Line(key, words.say(title), List.of(cell));
    }

    private Cell amount(long minor) {
        return new Cell.Amount(minor, owed.currency());
    }
}
