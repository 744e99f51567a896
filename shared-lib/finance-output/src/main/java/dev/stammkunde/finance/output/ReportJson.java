package dev.stammkunde.finance.output;

import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

/**
 * Writes a report for programs. Its fields are a contract: within a schema none is renamed, removed
 * or means something else, and new ones may come. Amounts are decimal texts with their currency.
 * The same report is the same text.
 */
public final class ReportJson {

    /** What {@code schema} says; it changes only where readers would go wrong. */
    public static final int SCHEMA = 1;

    private final MonthReport report;

    private ReportJson(MonthReport report) {
        this.report = report;
    }

    /** Returns the document. */
    public static String write(MonthReport report) {
        return JsonText.object(new ReportJson(report)::write);
    }

    private void write(JsonObjectText json) {
        MonthFigures figures = report.figures();
        ShopMonth month = figures.month();
        json.number("schema", SCHEMA)
                .text("shopId", month.shopId())
                .text("month", month.month())
                .text("zone", month.zone().getId())
                .text("legalEntity", report.legalEntity())
                .bool("verifies", report.tieOut().ties())
                .bool("closed", report.isClosed())
                .text("asOf", figures.asOf())
                .text("calendar", "BOOKING_TIME")
                .object("points", points -> ReportPointsJson.points(points, figures))
                .object("debts", debts -> ReportPointsJson.bridge(debts, figures.debts()))
                .object(
                        "standing",
                        standing -> ReportPointsJson.standing(standing, figures.standing()))
                .object(
                        "accounts",
                        accounts ->
                                accounts.number("all", figures.accounts())
                                        .number("withPoints", figures.accountsWithPoints())
                                        .number("active", figures.activeAccounts()))
                .object("ageing", ageing -> ReportPointsJson.ageing(ageing, figures))
                .object(
                        "earned",
                        earned ->
                                earned.number("points", figures.earned())
                                        .number("belowMinimum", figures.earnedBelowMinimum()));
        lists(json);
        json.number("orders", figures.orders()).number("entries", figures.entries());
        json.array(
                "netRevenue",
                amounts ->
                        figures.netRevenue()
                                .forEach(
                                        (currency, minor) ->
                                                amounts.object(
                                                        o ->
                                                                ReportMoneyJson.fields(
                                                                        o, minor, currency))));
        json.object("costs", costs -> ReportMoneyJson.costs(costs, report.costs()))
                .object("owed", owed -> ReportMoneyJson.owed(owed, report.owed()))
                .object("tieOut", this::tieOut);
        donations(json);
        if (!report.fees().isEmpty()) {
            json.array(
                    "membershipFees",
                    list ->
                            report.fees()
                                    .forEach(
                                            owed ->
                                                    list.object(
                                                            o -> ReportMoneyJson.fees(o, owed))));
        }
        if (!report.partners().isEmpty()) {
            json.array(
                    "partners",
                    list ->
                            report.partners()
                                    .forEach(
                                            owed ->
                                                    list.object(
                                                            o ->
                                                                    ReportMoneyJson.partners(
                                                                            o, owed))));
        }
    }

    /** Not there where customers give to nobody. */
    private void donations(JsonObjectText json) {
        if (!report.donations().isEmpty()) {
            json.array(
                    "donations",
                    list ->
                            report.donations()
                                    .forEach(
                                            owed ->
                                                    list.object(
                                                            o ->
                                                                    ReportMoneyJson.donations(
                                                                            o, owed))));
        }
    }

    private void lists(JsonObjectText json) {
        MonthFigures figures = report.figures();
        json.array(
                "gifts",
                gifts ->
                        figures.gifts()
                                .forEach(
                                        gift ->
                                                gifts.object(
                                                        o ->
                                                                o.text("campaign", gift.campaign())
                                                                        .text(
                                                                                "reason",
                                                                                gift.reason())
                                                                        .number(
                                                                                "count",
                                                                                gift.count())
                                                                        .number(
                                                                                "points",
                                                                                gift.points()))));
        json.array(
                "rewards",
                rewards ->
                        figures.rewards()
                                .forEach(
                                        use ->
                                                rewards.object(
                                                        o ->
                                                                o.text("reward", use.reward())
                                                                        .number(
                                                                                "count",
                                                                                use.count())
                                                                        .number(
                                                                                "redeemed",
                                                                                use.redeemed())
                                                                        .number(
                                                                                "restored",
                                                                                use.restored()))));
        json.array(
                "adjustments",
                adjustments ->
                        figures.adjustments()
                                .forEach(
                                        reason ->
                                                adjustments.object(
                                                        o ->
                                                                o.text("reason", reason.reason())
                                                                        .number(
                                                                                "count",
                                                                                reason.count())
                                                                        .number(
                                                                                "given",
                                                                                reason.given())
                                                                        .number(
                                                                                "taken",
                                                                                reason.taken()))));
        json.array(
                "cohorts",
                cohorts ->
                        figures.cohorts()
                                .forEach(
                                        (cohort, flow) ->
                                                cohorts.object(
                                                        o -> {
                                                            o.text("month", cohort.month());
                                                            flow(o, flow, cohort.currency());
                                                        })));
    }

    private static void flow(JsonObjectText json, CohortFlow flow, String currency) {
        ReportMoneyJson.amount(json, "sales", flow.sales(), currency);
        json.number("issued", flow.issued())
                .number("reversed", flow.reversed())
                .number("redeemed", flow.redeemed())
                .number("restored", flow.restored())
                .number("expired", flow.expired())
                .number("adjusted", flow.adjusted());
    }

    private void tieOut(JsonObjectText json) {
        TieOut tieOut = report.tieOut();
        json.number("accounts", tieOut.accounts())
                .array(
                        "differences",
                        differences ->
                                tieOut.differences()
                                        .forEach(
                                                difference ->
                                                        differences.object(
                                                                o ->
                                                                        o.text(
                                                                                        "customerId",
                                                                                        difference
                                                                                                .customerId())
                                                                                .text(
                                                                                        "kind",
                                                                                        difference
                                                                                                .kind())
                                                                                .text(
                                                                                        "detail",
                                                                                        difference
                                                                                                .detail()))))
                .number("more", tieOut.more());
    }
}
