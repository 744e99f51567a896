package dev.stammkunde.insights.output;

import dev.stammkunde.insights.CustomerCounts;
import dev.stammkunde.insights.Figure;
import dev.stammkunde.insights.FigureName;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.KeyFigures;
import dev.stammkunde.insights.WindowCounts;
import dev.stammkunde.insights.cohorts.CohortCell;
import dev.stammkunde.insights.cohorts.CohortRow;
import dev.stammkunde.platform.http.Csv;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Writes figures as rows, one for each figure of a period or each cell of a cohort. Amounts are in
 * units of their currency; what there is no figure of is empty, and says why.
 */
public final class InsightsCsv {

    private static final String FIGURES =
            "month,months,over,figure,currency,value,of,low,high,missing\r\n";
    private static final String COHORTS =
            "cohort,since,month,over,size,customers,share,currency,net\r\n";
    private static final String NONE = "";

    private final InsightsFigures all;
    private final StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);

    private InsightsCsv(InsightsFigures all) {
        this.all = all;
    }

    /** Writes the figures of all months and years. */
    public static String figures(InsightsFigures all) {
        InsightsCsv csv = new InsightsCsv(all);
        csv.csv.append(FIGURES);
        all.months().forEach(csv::window);
        all.years().forEach(csv::window);
        return csv.csv.toString();
    }

    /** Writes the cohorts. What is to come has no row. */
    public static String cohorts(InsightsFigures all) {
        InsightsCsv csv = new InsightsCsv(all);
        csv.csv.append(COHORTS);
        for (CohortRow row : all.cohorts()) {
            for (int since = 0; since < row.cells().size(); since++) {
                csv.cell(row, since);
            }
        }
        return csv.csv.toString();
    }

    /** Writes the head of the figures of a shop that was never counted. */
    public static String noFigures() {
        return Csv.BYTE_ORDER_MARK + FIGURES;
    }

    /** Writes the head of its cohorts. */
    public static String noCohorts() {
        return Csv.BYTE_ORDER_MARK + COHORTS;
    }

    private void window(WindowCounts window) {
        CustomerCounts customers = window.customers();
        count(window, "CUSTOMERS", customers.bought());
        count(window, "NEW_CUSTOMERS", customers.first());
        count(window, "RETAINED_CUSTOMERS", customers.retained());
        count(window, "REACTIVATED_CUSTOMERS", customers.reactivated());
        KeyFigures.findNotComparable(all, window)
                .ifPresentOrElse(
                        reason ->
                                start(window, "LOST_CUSTOMERS", null)
                                        .append(",,,,")
                                        .append(reason)
                                        .append("\r\n"),
                        () -> count(window, "LOST_CUSTOMERS", customers.lost()));
        count(window, "ORDERS", window.orders());
        window.money()
                .forEach(
                        (currency, money) ->
                                start(window, "REVENUE", currency)
                                        .append(amount(currency, BigDecimal.valueOf(money.net())))
                                        .append(',')
                                        .append(money.orders())
                                        .append(",,,\r\n"));
        KeyFigures.of(all, window).forEach(figure -> figure(window, figure));
    }

    private void count(WindowCounts window, String name, long count) {
        start(window, name, null).append(count).append(",,,,\r\n");
    }

    private void figure(WindowCounts window, Figure figure) {
        StringBuilder row = start(window, figure.name().name(), figure.currency());
        switch (figure) {
            case Figure.Known known -> {
                row.append(value(known)).append(',').append(known.of()).append(',');
                row.append(bound(known, true)).append(',').append(bound(known, false));
                row.append(",\r\n");
            }
            case Figure.Missing missing ->
                    row.append(",,,,").append(missing.reason()).append("\r\n");
        }
    }

    private static String value(Figure.Known known) {
        String currency = known.currency();
        return currency != null && known.name() == FigureName.AVERAGE_ORDER_VALUE
                ? amount(currency, known.value())
                : known.value().toPlainString();
    }

    private static String bound(Figure.Known known, boolean isLow) {
        return known.interval() == null
                ? NONE
                : InsightsAnswer.digits(isLow ? known.interval().from() : known.interval().to())
                        .toPlainString();
    }

    private StringBuilder start(WindowCounts window, String name, @Nullable String currency) {
        return csv.append(window.month())
                .append(',')
                .append(window.months())
                .append(',')
                .append(all.isOver(window.month()))
                .append(',')
                .append(name)
                .append(',')
                .append(currency == null ? NONE : currency)
                .append(',');
    }

    private void cell(CohortRow row, int since) {
        CohortCell cell = row.cells().get(since);
        if (cell.net().isEmpty()) {
            cell(row, since, ",");
        }
        cell.net()
                .forEach(
                        (currency, net) ->
                                cell(
                                        row,
                                        since,
                                        currency
                                                + ','
                                                + amount(currency, BigDecimal.valueOf(net))));
    }

    private void cell(CohortRow row, int since, String money) {
        YearMonth month = row.month().plusMonths(since);
        long customers = row.cells().get(since).customers();
        csv.append(row.month())
                .append(',')
                .append(since)
                .append(',')
                .append(month)
                .append(',')
                .append(all.isOver(month))
                .append(',')
                .append(row.size())
                .append(',')
                .append(customers)
                .append(',')
                .append(row.size() == 0 ? NONE : InsightsAnswer.share(customers, row.size()))
                .append(',')
                .append(money)
                .append("\r\n");
    }

    private static String amount(String currency, BigDecimal minor) {
        return minor.movePointLeft(CurrencyUnit.of(currency).getDecimalPlaces()).toPlainString();
    }
}
