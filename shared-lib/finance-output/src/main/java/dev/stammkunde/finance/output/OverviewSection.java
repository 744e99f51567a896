package dev.stammkunde.finance.output;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.Services;
import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.finance.report.MonthReport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The month in numbers. */
final class OverviewSection {

    private static final int SHARE_DIGITS = 6;

    private final MonthReport report;
    private final ReportWords words;
    private final List<Line> lines = new ArrayList<>();

    OverviewSection(MonthReport report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    Section section() {
        addWhat();
        addPoints();
        addMoney();
        return Section.of(
                ReportTopic.OVERVIEW,
                words.say(ReportText.FIGURE),
                List.of(new Columns(words).value()),
                lines);
    }

    private void addWhat() {
        ShopMonth month = report.figures().month();
        add("month", ReportText.MONTH, new Cell.Text(words.month(month.month())));
        add("shop", ReportText.SHOP, new Cell.Text(month.shopId()));
        add("legal_entity", ReportText.ENTITY, new Cell.Text(report.legalEntity()));
        add(
                "as_of",
                ReportText.AS_OF,
                new Cell.Text(words.time(report.figures().asOf(), month.zone())));
        add("time_zone", ReportText.ZONE, new Cell.Text(month.zone().getId()));
    }

    private void addPoints() {
        MonthFigures figures = report.figures();
        add(
                "opening_points",
                ReportText.OPENING_POINTS,
                new Cell.Points(figures.allPoints().opening()));
        add(
                "closing_points",
                ReportText.CLOSING_POINTS,
                new Cell.Points(figures.allPoints().closing()));
        add("closing_debts", ReportText.CLOSING_DEBTS, new Cell.Points(figures.debts().closing()));
        add("accounts", ReportText.ACCOUNTS, new Cell.Count(figures.accounts()));
        add(
                "accounts_with_points",
                ReportText.ACCOUNTS_WITH_POINTS,
                new Cell.Count(figures.accountsWithPoints()));
        add(
                "active_accounts",
                ReportText.ACTIVE_ACCOUNTS,
                new Cell.Count(figures.activeAccounts()));
        add("entries", ReportText.ENTRIES, new Cell.Count(figures.entries()));
        add("orders", ReportText.ORDERS, new Cell.Count(figures.orders()));
    }

    private void addMoney() {
        MonthCosts costs = report.costs();
        report.figures()
                .netRevenue()
                .forEach(
                        (currency, amount) ->
                                lines.add(
                                        line(
                                                "net_revenue_" + currency,
                                                words.say(ReportText.NET_REVENUE, currency),
                                                new Cell.Amount(amount, currency))));
        add("total_cost", ReportText.TOTAL_COST, new Cell.Amount(costs.total(), costs.currency()));
        Long budget = costs.budget();
        if (budget != null) {
            add("budget", ReportText.BUDGET, new Cell.Amount(budget, costs.currency()));
            add(
                    "budget_left",
                    ReportText.BUDGET_LEFT,
                    new Cell.Amount(budget - costs.total(), costs.currency()));
        }
        add(
                "active_customers",
                ReportText.ACTIVE_CUSTOMERS,
                new Cell.Count(costs.activeCustomers()));
        Services services = costs.services();
        add("mails", ReportText.MAILS, new Cell.Count(services.mails()));
        add("mails_usd", ReportText.MAIL_USD, usd(services.mailUsd()));
        BigDecimal cloud = services.cloudUsd();
        add("cloud_usd", ReportText.CLOUD_USD, cloud == null ? Cell.nothing() : usd(cloud));
        add("cost_per_active_customer", ReportText.COST_PER_CUSTOMER, perCustomer(costs));
        add("cost_share_of_net_revenue", ReportText.COST_SHARE, share(costs));
    }

    /** What a customer of whom something was booked cost, half cents up; unknown without any. */
    static Cell perCustomer(MonthCosts costs) {
        if (costs.activeCustomers() == 0) {
            return Cell.nothing();
        }
        BigDecimal minor =
                BigDecimal.valueOf(costs.total())
                        .divide(
                                BigDecimal.valueOf(costs.activeCustomers()),
                                0,
                                RoundingMode.HALF_UP);
        return new Cell.Amount(minor.longValueExact(), costs.currency());
    }

    /** What the costs are of the net revenue; unknown without any. */
    static Cell share(MonthCosts costs) {
        if (costs.netRevenue() <= 0) {
            return Cell.nothing();
        }
        return new Cell.Share(
                BigDecimal.valueOf(costs.total())
                        .divide(
                                BigDecimal.valueOf(costs.netRevenue()),
                                SHARE_DIGITS,
                                RoundingMode.HALF_UP));
    }

    private static Cell usd(BigDecimal dollars) {
        return new Cell.Exact(dollars, "USD");
    }

    private void add(String key, ReportWords.Said title, Cell cell) {
        lines.add(line(key, words.say(title), cell));
    }

    private static Line line(String key, String title, Cell cell) {
        return new Line(key, title, List.of(cell));
    }
}
