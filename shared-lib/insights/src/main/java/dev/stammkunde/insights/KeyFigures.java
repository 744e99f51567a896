package dev.stammkunde.insights;

import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.platform.statistics.Share;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures of a period, by what was counted. A figure that the data do not carry is missing with a
 * reason, and never 0. Shares of customers have Wilson's interval at 95 %.
 */
public final class KeyFigures {

    /** So many spans of time the quartiles need. */
    public static final int FEWEST = 5;

    private static final double NINETY_FIVE = 1.959964;
    private static final int SHARE_DIGITS = 4;
    private static final int FREQUENCY_DIGITS = 2;

    private final WindowCounts counts;
    private final @Nullable MissingReason notComparable;
    private final List<Figure> figures = new ArrayList<>();

    private KeyFigures(InsightsFigures all, WindowCounts counts) {
        this.counts = counts;
        this.notComparable = findNotComparable(all, counts).orElse(null);
    }

    /** Returns the figures of a period. */
    public static List<Figure> of(InsightsFigures all, WindowCounts counts) {
        return new KeyFigures(all, counts).figures();
    }

    /**
     * Finds why a period cannot be compared with the one before. Nothing is said of who was lost
     * then either.
     */
    public static Optional<MissingReason> findNotComparable(
            InsightsFigures all, WindowCounts counts) {
        if (!all.isOver(counts.month())) {
            return Optional.of(MissingReason.NOT_OVER);
        }
        boolean isKnown = all.dataFrom() != null && !all.dataFrom().isAfter(counts.fromBefore());
        return isKnown ? Optional.empty() : Optional.of(MissingReason.HISTORY_TOO_SHORT);
    }

    private List<Figure> figures() {
        CustomerCounts customers = counts.customers();
        compared(FigureName.RETENTION_RATE, customers.retained());
        balance();
        compared(FigureName.CHURN_RATE, customers.lost());
        if (customers.bought() == 0) {
            missing(FigureName.REPEAT_PURCHASE_RATE, MissingReason.NOBODY);
            missing(FigureName.PURCHASE_FREQUENCY, MissingReason.NOBODY);
        } else {
            share(FigureName.REPEAT_PURCHASE_RATE, customers.repeating(), customers.bought());
            known(
                    FigureName.PURCHASE_FREQUENCY,
                    quotient(counts.orders(), customers.bought(), FREQUENCY_DIGITS),
                    customers.bought());
        }
        counts.money().forEach(this::money);
        days(FigureName.DAYS_BETWEEN_LOWER_QUARTILE, counts.days().lower());
        days(FigureName.DAYS_BETWEEN_MEDIAN, counts.days().median());
        days(FigureName.DAYS_BETWEEN_UPPER_QUARTILE, counts.days().upper());
        return figures;
    }

    private void compared(FigureName name, long some) {
        if (isComparable(name)) {
            share(name, some, counts.customers().before());
        }
    }

    private void balance() {
        CustomerCounts customers = counts.customers();
        if (isComparable(FigureName.RETURN_BALANCE)) {
            known(
                    FigureName.RETURN_BALANCE,
                    quotient(
                            customers.bought() - customers.first(),
                            customers.before(),
                            SHARE_DIGITS),
                    customers.before());
        }
    }

    /** Says why a figure is missing unless both periods are known. */
    private boolean isComparable(FigureName name) {
        MissingReason reason =
                notComparable == null && counts.customers().before() == 0
                        ? MissingReason.NOBODY_BEFORE
                        : notComparable;
        if (reason != null) {
            missing(name, reason);
        }
        return reason == null;
    }

    private void money(String currency, MoneyCounts money) {
        figures.add(
                new Figure.Known(
                        FigureName.AVERAGE_ORDER_VALUE,
                        currency,
                        quotient(money.net(), money.orders(), 0),
                        money.orders(),
                        null));
        figures.add(
                money.net() > 0 && money.netOfRegulars() >= 0
                        ? new Figure.Known(
                                FigureName.REGULAR_SHARE,
                                currency,
                                quotient(money.netOfRegulars(), money.net(), SHARE_DIGITS),
                                money.orders(),
                                null)
                        : new Figure.Missing(
                                FigureName.REGULAR_SHARE, currency, MissingReason.NO_REVENUE));
    }

    private void days(FigureName name, BigDecimal days) {
        if (counts.days().n() < FEWEST) {
            missing(name, MissingReason.TOO_FEW);
        } else {
            known(name, days, counts.days().n());
        }
    }

    private void share(FigureName name, long some, long all) {
        Bounds interval = new Share(some, all).wilson(NINETY_FIVE);
        figures.add(new Figure.Known(name, null, quotient(some, all, SHARE_DIGITS), all, interval));
    }

    private void known(FigureName name, BigDecimal value, long of) {
        figures.add(new Figure.Known(name, null, value, of, null));
    }

    private void missing(FigureName name, MissingReason reason) {
        figures.add(new Figure.Missing(name, null, reason));
    }

    private static BigDecimal quotient(long some, long all, int digits) {
        return BigDecimal.valueOf(some)
                .divide(BigDecimal.valueOf(all), digits, RoundingMode.HALF_UP);
    }
}
