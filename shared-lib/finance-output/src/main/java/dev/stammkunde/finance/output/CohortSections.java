package dev.stammkunde.finance.output;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.output.Section.Column;
import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.finance.owed.Owed;
import dev.stammkunde.finance.owed.Owed.CohortLiability;
import dev.stammkunde.finance.report.MonthReport;

import java.util.ArrayList;
import java.util.List;

/** The tables by month of sale. */
final class CohortSections {

    private final MonthReport report;
    private final Owed owed;
    private final ReportWords words;
    private final Columns columns;

    CohortSections(MonthReport report, ReportWords words) {
        this.report = report;
        this.owed = report.owed();
        this.words = words;
        this.columns = new Columns(words);
    }

    Section cohorts() {
        return cohorts(
                        ReportTopic.COHORTS,
                        owed.contract().cohorts().stream().filter(this::isOurs).toList())
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    /** Their amounts are of several currencies, so that there is no sum of them. */
    Section otherCohorts() {
        return cohorts(
                ReportTopic.OTHER_COHORTS,
                owed.contract().cohorts().stream().filter(cohort -> !isOurs(cohort)).toList());
    }

    private boolean isOurs(CohortLiability cohort) {
        return cohort.cohort().currency().equals(owed.currency());
    }

    private Section cohorts(ReportTopic topic, List<CohortLiability> cohorts) {
        List<Column> titles =
                List.of(
                        columns.summed("sales", ReportText.SALES),
                        columns.summed("issued", ReportText.ISSUED),
                        columns.plain("point_price", ReportText.POINT_PRICE),
                        columns.plain("frozen_rate", ReportText.FROZEN_RATE),
                        columns.summed("allocated", ReportText.ALLOCATED),
                        columns.summed("redeemed", ReportText.REDEEMED),
                        columns.plain("expected", ReportText.EXPECTED),
                        columns.summed("recognised", ReportText.RECOGNISED_SO_FAR),
                        columns.summed("recognised_in_month", ReportText.RECOGNISED),
                        columns.summed("liability", ReportText.LIABILITY));
        return Section.of(
                topic,
                words.say(ReportText.SALE_MONTH),
                titles,
                cohorts.stream().map(this::line).toList());
    }

    private Line line(CohortLiability cohort) {
        String currency = cohort.cohort().currency();
        return new Line(
                key(cohort.cohort()),
                title(cohort.cohort()),
                List.of(
                        new Cell.Amount(cohort.sales(), currency),
                        new Cell.Points(cohort.issued()),
                        new Cell.Exact(cohort.pointPrice(), currency),
                        new Cell.Share(cohort.frozenRate()),
                        new Cell.Amount(cohort.allocated(), currency),
                        new Cell.Points(cohort.redeemed()),
                        new Cell.Exact(cohort.expected(), ""),
                        new Cell.Amount(cohort.recognised(), currency),
                        new Cell.Amount(cohort.recognisedInMonth(), currency),
                        new Cell.Amount(cohort.liability(), currency)));
    }

    /** Sales are of several currencies and have no sum; points are the same in all. */
    Section flows() {
        List<Column> titles =
                List.of(
                        columns.plain("sales", ReportText.SALES),
                        columns.summed("issued", ReportText.ISSUED),
                        columns.summed("reversed", ReportText.REVERSED),
                        columns.summed("redeemed", ReportText.REDEEMED),
                        columns.summed("restored", ReportText.RESTORED),
                        columns.summed("expired", ReportText.EXPIRED),
                        columns.summed("adjusted", ReportText.ADJUSTED),
                        columns.summed("change", ReportText.CHANGE));
        List<Line> lines = new ArrayList<>();
        report.figures().cohorts().forEach((cohort, flow) -> lines.add(line(cohort, flow)));
        return Section.of(ReportTopic.COHORT_FLOWS, words.say(ReportText.SALE_MONTH), titles, lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    private Line line(Cohort cohort, CohortFlow flow) {
        return new Line(
                key(cohort),
                title(cohort),
                List.of(
                        new Cell.Amount(flow.sales(), cohort.currency()),
                        new Cell.Points(flow.issued()),
                        new Cell.Points(flow.reversed()),
                        new Cell.Points(flow.redeemed()),
                        new Cell.Points(flow.restored()),
                        new Cell.Points(flow.expired()),
                        new Cell.Points(flow.adjusted()),
                        new Cell.Points(flow.outstanding())));
    }

    private static String key(Cohort cohort) {
        return cohort.month() + "_" + cohort.currency();
    }

    private String title(Cohort cohort) {
        String month = words.month(cohort.month());
        return cohort.currency().equals(owed.currency())
                ? month
                : month + " (" + cohort.currency() + ')';
    }
}
