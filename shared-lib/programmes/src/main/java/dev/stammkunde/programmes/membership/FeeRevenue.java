package dev.stammkunde.programmes.membership;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a fee is revenue on which day: the same share for each day that is paid for, since
 * members have their benefits on all of them (IFRS 15.39, method of time). Shares are rounded in
 * sum, so that all days together come to the fee to the cent.
 *
 * <p>What ends sooner is set right on the day of its end: what the shop keeps is revenue then, and
 * what goes back is none. Days that were told before never change by it.
 */
public final class FeeRevenue {

    private FeeRevenue() {}

    /** Returns the revenue of what was paid by day, of days that have some. */
    public static SortedMap<LocalDate, Money> byDay(FeeSchedule fee) {
        SortedMap<LocalDate, Money> days = new TreeMap<>();
        Money sum = Money.zero(fee.paid().getCurrencyUnit());
        for (LocalDate day = first(fee); !day.isAfter(last(fee)); day = day.plusDays(1)) {
            Money upTo = fee.earned(day);
            if (!upTo.isEqual(sum)) {
                days.put(day, upTo.minus(sum));
            }
            sum = upTo;
        }
        return days;
    }

    /** Something may be paid back before the first day that is paid for. */
    private static LocalDate first(FeeSchedule fee) {
        return fee.bought().isBefore(fee.before()) ? fee.bought() : fee.before();
    }

    private static LocalDate last(FeeSchedule fee) {
        LocalDate last = fee.settled().isAfter(fee.last()) ? fee.settled() : fee.last();
        return fee.backs().isEmpty() || fee.backs().lastKey().isBefore(last)
                ? last
                : fee.backs().lastKey();
    }

    /** Returns the revenue of a span of days, of some currency; the last day counts. */
    public static Money between(FeeSchedule fee, LocalDate first, LocalDate last) {
        return fee.earned(last).minus(fee.earned(first.minusDays(1)));
    }
}
