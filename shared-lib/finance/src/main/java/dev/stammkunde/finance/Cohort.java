package dev.stammkunde.finance;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * The sales of a month in a currency: their points are one obligation.
 *
 * @param month in which the orders were paid, by the shop's calendar
 * @param currency ISO 4217 code
 */
public record Cohort(YearMonth month, String currency) implements Comparable<Cohort> {

    private static final Comparator<Cohort> ORDER =
            Comparator.comparing(Cohort::month).thenComparing(Cohort::currency);

    @Override
    public int compareTo(Cohort other) {
        return ORDER.compare(this, other);
    }
}
