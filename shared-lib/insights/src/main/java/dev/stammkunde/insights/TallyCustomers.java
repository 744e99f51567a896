package dev.stammkunde.insights;

import dev.stammkunde.insights.cohorts.CohortTally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts customers one by one: the figures of each of the last {@value #MOST_MONTHS} months, of
 * each twelve months that end with one, and cohorts. Memory is that of the months and of one
 * customer's purchases, whatever the number of customers; their order does not matter.
 *
 * <p>Purchases that lie before those months count for what a customer is (new, retained, regular).
 * Those that were paid after the moment of counting wait for the next time.
 */
public final class TallyCustomers {

    /** Five years. */
    public static final int MOST_MONTHS = 60;

    private static final int YEAR = 12;

    /** The first twelve months that are told begin so many earlier. */
    private static final int EARLIER = YEAR - 1;

    private static final int TALLIED = EARLIER + MOST_MONTHS;

    private final Instant asOf;
    private final ZoneId zone;
    private final YearMonth firstMonth;
    private final int firstNumber;
    private final WindowTally[] months = tallies();
    private final WindowTally[] years = tallies();
    private final CohortTally cohorts = new CohortTally(TALLIED);
    private int earliest = TALLIED;

    /**
     * Prepares to count.
     *
     * @param asOf the moment whose month is the last one
     * @param zone where months begin and end
     */
    public TallyCustomers(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.zone = zone;
        this.firstMonth = YearMonth.from(asOf.atZone(zone)).minusMonths(TALLIED - 1L);
        this.firstNumber = number(firstMonth);
    }

    private static WindowTally[] tallies() {
        WindowTally[] tallies = new WindowTally[TALLIED];
        for (int month = 0; month < TALLIED; month++) {
            tallies[month] = new WindowTally();
        }
        return tallies;
    }

    private static int number(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    /**
     * Counts a customer.
     *
     * @param purchases all of one customer, each order once, in any order; of those that do not
     *     count nothing is counted
     */
    public void customer(List<CountedPurchase> purchases) {
        List<BoughtInWindow> all =
                purchases.stream()
                        .filter(it -> it.counts() && !it.paidAt().isAfter(asOf))
                        .sorted(
                                Comparator.comparing(CountedPurchase::paidAt)
                                        .thenComparing(CountedPurchase::orderId))
                        .map(this::bought)
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        int first = all.getFirst().month();
        earliest = Math.min(earliest, first);
        orders(all);
        List<MonthBought> active = MonthBought.of(all);
        byMonth(active);
        byYear(active);
        for (MonthBought one : active) {
            if (first >= 0) {
                cohorts.bought(first, one.month());
            }
        }
    }

    private BoughtInWindow bought(CountedPurchase purchase) {
        LocalDate date = LocalDate.ofInstant(purchase.paidAt(), zone);
        return new BoughtInWindow(
                number(YearMonth.from(date)) - firstNumber,
                Math.toIntExact(date.toEpochDay()),
                purchase.currency(),
                purchase.net());
    }

    private void orders(List<BoughtInWindow> all) {
        int cohort = all.getFirst().month();
        BoughtInWindow before = all.getFirst();
        for (int i = 0; i < all.size(); i++) {
            BoughtInWindow bought = all.get(i);
            if (bought.month() >= 0) {
                WindowTally month = months[bought.month()];
                month.order(bought, i > 0);
                if (bought.day() > before.day()) {
                    month.again(bought.day() - before.day());
                }
                Long net = bought.net();
                if (cohort >= 0 && net != null) {
                    cohorts.came(cohort, bought.month(), bought.currency(), net);
                }
            }
            before = bought;
        }
    }

    private void byMonth(List<MonthBought> active) {
        int before = Integer.MIN_VALUE;
        for (MonthBought one : active) {
            int month = one.month();
            if (month >= 0) {
                Coming coming =
                        before == Integer.MIN_VALUE
                                ? Coming.FIRST
                                : before == month - 1 ? Coming.RETAINED : Coming.REACTIVATED;
                months[month].bought(coming, one.orders() > 1);
            }
            if (month >= -1 && month < TALLIED - 1) {
                months[month + 1].before();
            }
            before = month;
        }
    }

    /** Goes over the months in which a purchase of the customer is in one of the two periods. */
    private void byYear(List<MonthBought> active) {
        int first = active.getFirst().month();
        int last = Math.min(TALLIED - 1, active.getLast().month() + 2 * YEAR - 1);
        YearSums sums = new YearSums(active);
        for (int month = Math.max(0, first); month <= last; month++) {
            long now = sums.orders(month - YEAR + 1, month);
            boolean wasThere = sums.orders(month - 2 * YEAR + 1, month - YEAR) > 0;
            if (wasThere) {
                years[month].before();
            }
            if (now > 0) {
                Coming coming =
                        wasThere
                                ? Coming.RETAINED
                                : first > month - YEAR ? Coming.FIRST : Coming.REACTIVATED;
                years[month].bought(coming, now > 1);
            }
        }
    }

    /** Returns what was counted; it is called once. */
    public InsightsFigures figures(String shopId, long unreadableLines) {
        boolean isNone = earliest == TALLIED;
        int from = isNone ? TALLIED : Math.max(EARLIER, earliest);
        List<WindowCounts> each = new ArrayList<>();
        List<WindowCounts> rolling = new ArrayList<>();
        for (int month = from; month < TALLIED; month++) {
            each.add(months[month].counts(firstMonth.plusMonths(month), 1));
            for (int part = month - EARLIER; part <= month; part++) {
                years[month].addOrders(months[part]);
            }
            rolling.add(years[month].counts(firstMonth.plusMonths(month), YEAR));
        }
        return new InsightsFigures(
                shopId,
                asOf,
                zone,
                isNone ? null : firstMonth.plusMonths(earliest),
                unreadableLines,
                each,
                rolling,
                cohorts.rows(from, firstMonth));
    }
}
