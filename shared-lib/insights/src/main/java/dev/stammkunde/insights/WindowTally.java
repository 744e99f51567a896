package dev.stammkunde.insights;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up a period while customers are read. */
final class WindowTally {

    private long before;
    private long first;
    private long retained;
    private long reactivated;
    private long repeating;
    private long orders;
    private long ordersWithoutAmount;
    private final SortedMap<String, MoneyCounts> money = new TreeMap<>();
    private final SortedMap<Integer, Long> days = new TreeMap<>();

    /** Somebody bought in the period before. */
    void before() {
        before++;
    }

    /** Somebody bought in the period. */
    void bought(Coming came, boolean isRepeating) {
        switch (came) {
            case FIRST -> first++;
            case RETAINED -> retained++;
            case REACTIVATED -> reactivated++;
        }
        repeating += isRepeating ? 1 : 0;
    }

    void order(BoughtInWindow bought, boolean isRegular) {
        orders++;
        Long net = bought.net();
        if (net == null) {
            ordersWithoutAmount++;
        } else {
            money.merge(
                    bought.currency(),
                    new MoneyCounts(1, net, isRegular ? net : 0),
                    MoneyCounts::plus);
        }
    }

    /** Somebody bought again, so many days later. */
    void again(int daysLater) {
        days.merge(daysLater, 1L, Long::sum);
    }

    /** Adds what is counted by order, and not by customer. */
    void addOrders(WindowTally other) {
        orders += other.orders;
        ordersWithoutAmount += other.ordersWithoutAmount;
        other.money.forEach((currency, more) -> money.merge(currency, more, MoneyCounts::plus));
        other.days.forEach((length, count) -> days.merge(length, count, Long::sum));
    }

    WindowCounts counts(YearMonth month, int months) {
        return new WindowCounts(
                month,
                months,
                new CustomerCounts(
                        before,
                        first + retained + reactivated,
                        first,
                        retained,
                        reactivated,
                        repeating),
                orders,
                ordersWithoutAmount,
                money,
                QuartileSpread.of(days));
    }
}
