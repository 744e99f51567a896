package dev.stammkunde.insights;

import dev.stammkunde.insights.cohorts.CohortRow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted of a shop's purchases, for all months at once.
 *
 * @param asOf what was booked until then is in it; refunds that come later change it
 * @param zone where months begin and end
 * @param dataFrom the month of the first purchase that the journal knows; absent without any
 * @param unreadableLines of the journal, which are left out
 * @param months each for itself, without gaps
 * @param years each with the eleven months before it
 * @param cohorts by the month of the first purchase
 */
public record InsightsFigures(
        String shopId,
        Instant asOf,
        ZoneId zone,
        @Nullable YearMonth dataFrom,
        long unreadableLines,
        List<WindowCounts> months,
        List<WindowCounts> years,
        List<CohortRow> cohorts) {

    public InsightsFigures {
        months = List.copyOf(months);
        years = List.copyOf(years);
        cohorts = List.copyOf(cohorts);
    }

    /** Whether a month was over when this was counted. */
    public boolean isOver(YearMonth month) {
        return month.isBefore(YearMonth.from(asOf.atZone(zone)));
    }

    /** Finds the currency of most orders; of as many, the first by its code. */
    public Optional<String> findMainCurrency() {
        SortedMap<String, Long> orders = new TreeMap<>();
        months.forEach(
                month ->
                        month.money()
                                .forEach(
                                        (currency, money) ->
                                                orders.merge(currency, money.orders(), Long::sum)));
        return orders.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
