package dev.stammkunde.programmes.membership;

import dev.stammkunde.shop.Refund;

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

    /** Returns the revenue of what a purchase brings by day, of days that have some. */
    public static SortedMap<LocalDate, Money> byDay(MembershipSpan span) {
        SortedMap<LocalDate, Money> days = new TreeMap<>();
        LocalDate right = settled(span);
        Money sum = Money.zero(span.purchase().paid().getCurrencyUnit());
        for (LocalDate day = span.before().plusDays(1);
                !day.isAfter(span.last()) && (day.isBefore(right) || span.end() == SpanEnd.TERM);
                day = day.plusDays(1)) {
            Money upTo = span.earned(day);
            put(days, day, upTo.minus(sum));
            sum = upTo;
        }
        sum = sum.plus(goodwill(days, span, right));
        put(days, right, span.kept().minus(sum));
        return days;
    }

    /** The day on which what the shop keeps is told: that of an end before its time. */
    private static LocalDate settled(MembershipSpan span) {
        return span.end() == SpanEnd.TERM ? span.last() : span.purchase().terms().day(span.until());
    }

    /** What was paid back of one that goes on is less revenue on the day of that. */
    private static Money goodwill(
            SortedMap<LocalDate, Money> days, MembershipSpan span, LocalDate right) {
        Money left = span.purchase().back();
        Money sum = Money.zero(left.getCurrencyUnit());
        for (Refund refund : span.purchase().known().refundsThatCount()) {
            LocalDate day = span.purchase().terms().day(refund.refundedAt());
            Money back = span.purchase().backIn(refund);
            Money counted = back.isGreaterThan(left) ? left : back;
            if (day.isBefore(right) || span.end() == SpanEnd.TERM) {
                put(days, day, counted.negated());
                left = left.minus(counted);
                sum = sum.minus(counted);
            }
        }
        return sum;
    }

    private static void put(SortedMap<LocalDate, Money> days, LocalDate day, Money more) {
        if (!more.isZero()) {
            days.merge(day, more, Money::plus);
        }
    }

    /** Returns the revenue of a span of days, of some currency; the last day counts. */
    public static Money between(MembershipSpan span, LocalDate first, LocalDate last) {
        return byDay(span).subMap(first, last.plusDays(1)).values().stream()
                .reduce(Money.zero(span.purchase().paid().getCurrencyUnit()), Money::plus);
    }
}
