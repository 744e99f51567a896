package dev.stammkunde.programmes.membership;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What one purchase brings of a membership: from when, until when, and why it ends then. Days are
 * counted by § 187 (1) and § 188 BGB: that on which it begins does not count, and the last one
 * counts whole.
 *
 * @param from its first moment
 * @param trialUntil the first moment that costs; {@code from} where there is no trial
 * @param until the first moment after it
 * @param before the day before the first that is paid for
 * @param last the last day that is paid for, had it not ended sooner
 * @param end why it ends at {@code until}
 * @param cancelledAt since when it is cancelled; absent where it is not
 */
public record MembershipSpan(
        MembershipPurchase purchase,
        Instant from,
        Instant trialUntil,
        Instant until,
        LocalDate before,
        LocalDate last,
        SpanEnd end,
        @Nullable Instant cancelledAt) {

    /** Whether a moment is in it. */
    public boolean isOn(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether it ended before it began. */
    boolean isNothing() {
        return !from.isBefore(until);
    }

    /** Returns how many days are paid for. */
    long days() {
        return ChronoUnit.DAYS.between(before, last);
    }

    /** Returns what of the fee is for the days until one, and with it; rounded down. */
    Money earned(LocalDate day) {
        long days = Math.clamp(ChronoUnit.DAYS.between(before, day), 0, days());
        Money paid = purchase.paid();
        return days() == 0
                ? Money.zero(paid.getCurrencyUnit())
                : paid.multipliedBy(BigDecimal.valueOf(days), RoundingMode.DOWN)
                        .dividedBy(days(), RoundingMode.DOWN);
    }

    /** Returns what was used of the fee when it ended: of whole days, before the one of its end. */
    Money used() {
        return end == SpanEnd.TRIAL
                ? Money.zero(purchase.paid().getCurrencyUnit())
                : earned(purchase.terms().day(until).minusDays(1));
    }

    /**
     * Returns what the shop still owes its customer: of one that was withdrawn from or that the
     * shop ended, the fee of the days that were not used, without what is paid back already.
     */
    public Money refundDue() {
        Money zero = Money.zero(purchase.paid().getCurrencyUnit());
        if (!end.isPaidBack()) {
            return zero;
        }
        Money due = purchase.paid().minus(used()).minus(purchase.back());
        return due.isNegative() ? zero : due;
    }

    /** Returns what the shop keeps of the fee in the end. */
    public Money kept() {
        return switch (end) {
            case TERM, TRIAL, WITHDRAWN, ENDED_BY_SHOP ->
                    purchase.paid().minus(purchase.back()).minus(refundDue());
            case REFUNDED, CHARGED_BACK -> Money.zero(purchase.paid().getCurrencyUnit());
        };
    }
}
