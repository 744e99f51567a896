package dev.stammkunde.finance.output;

import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.owed.Owed;
import dev.stammkunde.finance.report.MonthReport;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the page shows, in one language. */
final class ReportView {

    /** How many lines of the table of what is owed are said larger above it. */
    private static final int OWED_NUMBERS = 3;

    private static final int LONGEST_LARGE = 14;

    private final MonthReport report;
    private final ReportWords words;
    private final Banner banner;
    private final Map<ReportTopic, Section> sections;

    ReportView(MonthReport report, ReportWords words) {
        this.report = report;
        this.words = words;
        this.banner = Banner.of(report, words);
        this.sections =
                ReportSections.of(report, words).stream()
                        .collect(Collectors.toMap(Section::topic, section -> section));
    }

    /** A number that is read before all others. */
    record Headline(String name, String value, String note, boolean isWarning) {

        /** Whether it needs smaller letters to stay in one line. */
        boolean isLong() {
            return value.length() > LONGEST_LARGE;
        }
    }

    /**
     * A part of the page.
     *
     * @param chart absent where there is none
     */
    record Part(Section section, @Nullable Drawing chart) {

        /** Whether it needs the whole width. */
        boolean isFull() {
            return chart != null || section.isWide() || section.columns().size() > 4;
        }
    }

    ReportWords words() {
        return words;
    }

    Banner banner() {
        return banner;
    }

    String title() {
        return words.say(ReportText.TITLE);
    }

    String month() {
        return words.month(report.figures().month().month());
    }

    String shop() {
        return report.figures().month().shopId();
    }

    String entity() {
        return report.legalEntity();
    }

    String asOf() {
        return words.say(ReportText.AS_OF)
                + ' '
                + words.time(report.figures().asOf(), report.figures().month().zone());
    }

    /** Returns the numbers at the top: what it cost, and what points there are. */
    List<Headline> headlines() {
        MonthCosts costs = report.costs();
        return List.of(
                new Headline(
                        words.say(ReportText.TOTAL_COST),
                        words.amount(costs.total(), costs.currency()),
                        budget(costs),
                        costs.isOverBudget()),
                headline(ReportText.COST_PER_CUSTOMER, OverviewSection.perCustomer(costs)),
                headline(ReportText.COST_SHARE, OverviewSection.share(costs)),
                headline(
                        ReportText.CLOSING_POINTS,
                        new Cell.Points(report.figures().allPoints().closing())));
    }

    private Headline headline(ReportWords.Said name, Cell cell) {
        return new Headline(words.say(name), words.cell(cell), "", false);
    }

    private String budget(MonthCosts costs) {
        Long budget = costs.budget();
        if (budget == null) {
            return "";
        }
        return costs.isOverBudget()
                ? words.say(
                        ReportText.OVER_BUDGET,
                        words.amount(costs.total() - budget, costs.currency()))
                : words.say(ReportText.OF_BUDGET, words.amount(budget, costs.currency()));
    }

    /** Returns the three numbers of what is owed, each with what it is. */
    List<Headline> owed() {
        Owed owed = report.owed();
        return List.of(
                owed(
                        ReportText.OUTSTANDING,
                        owed.outstanding().amount(),
                        ReportText.OUTSTANDING_IS),
                owed(ReportText.CONTRACT, owed.contract().liability(), ReportText.CONTRACT_IS),
                owed(ReportText.HGB, owed.provision().amount(), ReportText.HGB_IS));
    }

    String owedTitle() {
        return words.say(ReportText.OWED);
    }

    String owedNote() {
        return words.say(ReportText.OWED_NOTE);
    }

    /** Returns where the three numbers come from. */
    Section owedDetails() {
        return section(ReportTopic.OWED).from(OWED_NUMBERS);
    }

    private Section section(ReportTopic topic) {
        return Objects.requireNonNull(sections.get(topic));
    }

    private Headline owed(ReportWords.Said name, long amount, ReportWords.Said note) {
        return new Headline(
                words.say(name),
                words.amount(amount, report.owed().currency()),
                words.say(note),
                false);
    }

    /**
     * Returns the tables in the order in which they are read, small ones that follow one another
     * together.
     */
    List<List<Part>> groups() {
        List<List<Part>> groups = new ArrayList<>();
        boolean isOpen = false;
        for (ReportTopic topic : ReportTopic.values()) {
            if (!sections.containsKey(topic)) {
                continue;
            }
            Part part = part(topic);
            if (topic != ReportTopic.OWED && !isLeftOut(part.section())) {
                if (part.isFull() || !isOpen) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(part);
                isOpen = !part.isFull();
            }
        }
        return groups;
    }

    private Part part(ReportTopic topic) {
        Section section = section(topic);
        Drawing chart =
                switch (topic) {
                    case BRIDGE -> BridgeChart.of(report.figures().allPoints(), words);
                    case AGEING -> AgeingChart.of(report.figures().ageing(), words);
                    case REWARD_COSTS -> RewardChart.of(report.costs(), words);
                    case OVERVIEW,
                            COSTS,
                            OWED,
                            DEBTS,
                            STANDING,
                            OTHER_CURRENCIES,
                            REWARD_POINTS,
                            GIFTS,
                            GIFT_VALUES,
                            ADJUSTMENTS,
                            VAT,
                            COHORTS,
                            OTHER_COHORTS,
                            COHORT_FLOWS,
                            PROVISION,
                            DONATIONS,
                            FEES,
                            PARTNERS,
                            TIE_OUT ->
                            null;
                };
        return new Part(section, section.lines().isEmpty() ? null : chart);
    }

    private static boolean isLeftOut(Section section) {
        return section.lines().isEmpty()
                && (section.topic() == ReportTopic.OTHER_CURRENCIES
                        || section.topic() == ReportTopic.OTHER_COHORTS);
    }
}
