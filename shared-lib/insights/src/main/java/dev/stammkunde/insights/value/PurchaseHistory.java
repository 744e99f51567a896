package dev.stammkunde.insights.value;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a customer bought, day by day. Purchases of a day are one; a day on which more money went
 * back than came is none. Whatever order they are told in, the history is the same.
 *
 * <p>Orders count as paid, net of refunds. Who makes it leaves out tests, what is cancelled or
 * refunded in full, and names no amount of another currency than the shop's.
 */
public final class PurchaseHistory {

    private final int[] days;
    private final long[] amounts;
    private final boolean isPriced;

    /**
     * A purchase.
     *
     * @param day in the shop's zone
     * @param netMinor without tax and less refunds, in minor units; absent where it is not known
     */
    public record Purchase(LocalDate day, @Nullable Long netMinor) {}

    private PurchaseHistory(int[] days, long[] amounts, boolean isPriced) {
        this.days = days;
        this.amounts = amounts;
        this.isPriced = isPriced;
    }

    /** Returns the history of some purchases; it may be of none. */
    public static PurchaseHistory of(Collection<Purchase> purchases) {
        Map<Integer, Long> byDay = new TreeMap<>();
        boolean isPriced = true;
        for (Purchase each : purchases) {
            Long net = each.netMinor();
            isPriced &= net != null;
            byDay.merge(
                    Math.toIntExact(each.day().toEpochDay()),
                    net == null ? 0 : net,
                    Math::addExact);
        }
        byDay.values().removeIf(amount -> amount < 0);
        return new PurchaseHistory(
                byDay.keySet().stream().mapToInt(Integer::intValue).toArray(),
                byDay.values().stream().mapToLong(Long::longValue).toArray(),
                isPriced);
    }

    /** Whether all amounts are known; of those that are not, nothing is paid here. */
    public boolean isPriced() {
        return isPriced;
    }

    /** Returns on how many days something was bought until a day, with it. */
    public int countUntil(LocalDate day) {
        int found = Arrays.binarySearch(days, Math.toIntExact(day.toEpochDay()));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns what was paid after a day and until another, with it; in minor units. */
    public long paid(LocalDate after, LocalDate until) {
        return sum(countUntil(after), countUntil(until));
    }

    /**
     * Returns the pattern as a day saw it.
     *
     * @param day not before the first purchase
     */
    public BuyingPattern pattern(LocalDate day) {
        int count = countUntil(day);
        return BuyingPattern.ofDays(count - 1, days[count - 1] - days[0], ageDays(day));
    }

    /** Returns the days from the first purchase to a day. */
    int ageDays(LocalDate day) {
        return Math.toIntExact(day.toEpochDay()) - days[0];
    }

    /** Returns the days from the first purchase to the latest one until a day. */
    int lastDays(LocalDate day) {
        return days[countUntil(day) - 1] - days[0];
    }

    /** Returns the days from the first purchase to the second; of at least two. */
    int firstInterval() {
        return days[1] - days[0];
    }

    /** Returns all that was paid until a day, in minor units. */
    public long paidUntil(LocalDate day) {
        return sum(0, countUntil(day));
    }

    /** Returns the mean amount of the purchases after the first until a day; of at least two. */
    double meanOfRepeats(LocalDate day) {
        int count = countUntil(day);
        return (double) sum(1, count) / (count - 1);
    }

    private long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = Math.addExact(sum, amounts[i]);
        }
        return sum;
    }
}
