package dev.stammkunde.programmes.membership;

import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was paid for a membership, for which days, and what came of it: all that finance needs, and
 * nothing of its customer. Days are of the shop's zone when it was bought.
 *
 * @param plan its id
 * @param bought the day on which it was paid
 * @param before the day before the first that is paid for
 * @param last the last day that is paid for, had it not ended sooner
 * @param settled the day on which it ends; {@code last} where it ends with its time
 * @param isWhole whether it ends with its time
 * @param kept what the shop keeps of the fee in the end, unless more goes back than it owes
 * @param backs what was paid back by day, or lost with its payment; in sum at most the fee
 */
public record FeeSchedule(
        String plan,
        LocalDate bought,
        Money paid,
        LocalDate before,
        LocalDate last,
        LocalDate settled,
        boolean isWhole,
        Money kept,
        SortedMap<LocalDate, Money> backs) {

    public FeeSchedule {
        backs = Collections.unmodifiableSortedMap(new TreeMap<>(backs));
    }

    /** Returns that of what a purchase brings. */
    public static FeeSchedule of(String plan, MembershipSpan span) {
        MembershipPurchase purchase = span.purchase();
        PlanTerms terms = purchase.terms();
        LocalDate settled = span.end() == SpanEnd.TERM ? span.last() : terms.day(span.until());
        SortedMap<LocalDate, Money> backs = new TreeMap<>();
        Money left = purchase.back();
        for (Refund refund : purchase.known().refundsThatCount()) {
            Money back = purchase.backIn(refund);
            Money counted = back.isGreaterThan(left) ? left : back;
            add(backs, terms.day(refund.refundedAt()), counted);
            left = left.minus(counted);
        }
        if (span.end().isLost()) {
            add(backs, settled, purchase.paid().minus(purchase.back()));
        }
        return new FeeSchedule(
                plan,
                terms.day(purchase.findBought().orElseThrow()),
                purchase.paid(),
                span.before(),
                span.last(),
                settled,
                span.end() == SpanEnd.TERM,
                span.end().isPaidBack() ? span.used() : span.kept(),
                backs);
    }

    private static void add(SortedMap<LocalDate, Money> backs, LocalDate day, Money more) {
        if (!more.isZero()) {
            backs.merge(day, more, Money::plus);
        }
    }

    /** Returns what of the fee is for the days until one, and with it; rounded down. */
    private Money share(LocalDate day) {
        long days = ChronoUnit.DAYS.between(before, last);
        long until = Math.clamp(ChronoUnit.DAYS.between(before, day), 0, days);
        return days == 0
                ? Money.zero(paid.getCurrencyUnit())
                : paid.multipliedBy(BigDecimal.valueOf(until), RoundingMode.DOWN)
                        .dividedBy(days, RoundingMode.DOWN);
    }

    /**
     * Returns the revenue of all days until one, and with it: the same share of the fee for each
     * day that is paid for, less what was paid back of one that goes on; from the day of an end
     * before its time on, what the shop keeps.
     */
    public Money earned(LocalDate day) {
        boolean isSettled = !day.isBefore(settled);
        if (isSettled && (!isWhole || before.equals(last))) {
            Money left = paid.minus(back(day));
            return left.isLessThan(kept) ? left : kept;
        }
        return share(day).minus(back(day));
    }

    /** Returns what was paid back until a day, and on it. */
    public Money back(LocalDate day) {
        return backs.headMap(day.plusDays(1)).values().stream()
                .reduce(Money.zero(paid.getCurrencyUnit()), Money::plus);
    }

    /** Returns what was paid until a day, and on it. */
    public Money paid(LocalDate day) {
        return bought.isAfter(day) ? Money.zero(paid.getCurrencyUnit()) : paid;
    }

    /** Returns what the shop owes for it after a day: days to come, or money. */
    public Money owed(LocalDate day) {
        return paid(day).minus(earned(day)).minus(back(day));
    }

    /** Returns what of that is money: it ended before its time, and not all is paid back. */
    public Money due(LocalDate day) {
        return isWhole || day.isBefore(settled) ? Money.zero(paid.getCurrencyUnit()) : owed(day);
    }
}
