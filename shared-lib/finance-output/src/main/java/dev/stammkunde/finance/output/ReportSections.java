package dev.stammkunde.finance.output;

import dev.stammkunde.finance.report.MonthReport;

import java.util.ArrayList;
import java.util.List;

/** All tables of a report in one language, in the order in which they are read. */
final class ReportSections {

    private ReportSections() {}

    static List<Section> of(MonthReport report, ReportWords words) {
        PointSections points = new PointSections(report.figures(), words);
        CostSections costs = new CostSections(report, words);
        OwedSections owed = new OwedSections(report.owed(), words);
        BridgeSections bridges = new BridgeSections(report.figures(), words);
        CohortSections cohorts = new CohortSections(report, words);
        List<Section> all = new ArrayList<>();
        all.add(new OverviewSection(report, words).section());
        all.add(costs.costs());
        all.add(owed.numbers());
        all.add(bridges.debts());
        all.add(points.standing());
        all.add(bridges.bridge());
        all.add(points.ageing());
        all.add(costs.rewards());
        all.add(costs.otherCurrencies());
        all.add(points.rewards());
        all.add(points.gifts());
        all.add(costs.gifts());
        all.add(points.adjustments());
        all.add(costs.vat());
        all.add(cohorts.cohorts());
        all.add(cohorts.otherCohorts());
        all.add(cohorts.flows());
        all.add(owed.provision());
        if (!report.donations().isEmpty()) {
            all.add(new DonationSection(report.donations(), words).section());
        }
        if (!report.fees().isEmpty()) {
            all.add(new FeeSection(report.fees(), words).section());
        }
        if (!report.partners().isEmpty()) {
            all.add(new PartnerSection(report.partners(), words).section());
        }
        all.add(new TieOutSection(report.tieOut(), words).section());
        return List.copyOf(all);
    }
}
