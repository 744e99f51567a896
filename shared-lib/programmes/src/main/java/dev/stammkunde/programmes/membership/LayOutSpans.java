package dev.stammkunde.programmes.membership;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lays out what purchases bring one after the other, in the order in which they were paid. */
final class LayOutSpans {

    /**
     * For how many days after its end a membership that goes on from month to month can still be
     * paid without a gap: whoever bills it does so around its end.
     */
    static final int LATE_DAYS = 14;

    /** § 355 (2) BGB. */
    static final int WITHDRAWAL_DAYS = 14;

    private final List<MembershipPurchase> purchases;
    private final List<MembershipNotice> notices;

    /** The last span that is not nothing. */
    private @Nullable MembershipSpan last;

    /** The day by which the running terms are counted: the 31st stays it after a February. */
    private LocalDate anchor = LocalDate.EPOCH;

    private int months;

    LayOutSpans(Membership membership) {
        this.purchases =
                membership.purchases().values().stream()
                        .filter(purchase -> purchase.findBought().isPresent())
                        .sorted(
                                Comparator.comparing(LayOutSpans::bought)
                                        .thenComparing(MembershipPurchase::orderId))
                        .toList();
        this.notices =
                membership.notices().values().stream()
                        .filter(notice -> !notice.isLifted())
                        .sorted(
                                Comparator.comparing(MembershipNotice::at)
                                        .thenComparing(MembershipNotice::id))
                        .toList();
    }

    private static Instant bought(MembershipPurchase purchase) {
        return purchase.findBought().orElseThrow();
    }

    List<MembershipSpan> layOut() {
        List<MembershipSpan> spans = new ArrayList<>();
        for (MembershipPurchase purchase : purchases) {
            Days days = days(purchase);
            MembershipSpan span = cut(purchase, days);
            spans.add(span);
            if (!span.isNothing()) {
                last = span;
                anchor = days.anchor();
                months = days.months();
            }
        }
        return spans;
    }

    /**
     * What a purchase brings unless something ends it.
     *
     * @param anchor the day by which its end is counted
     * @param months from that day to its end
     */
    private record Days(
            Instant from, Instant trialUntil, LocalDate before, LocalDate anchor, int months) {

        LocalDate last() {
            return anchor.plusMonths(months);
        }
    }

    private Days days(MembershipPurchase purchase) {
        MembershipSpan running = last;
        boolean isFurther = running != null && goesOn(running, purchase);
        int more = purchase.months(isFurther);
        if (isFurther && running != null && running.end() == SpanEnd.TERM) {
            Instant from = running.until();
            return new Days(from, from, running.last(), anchor, months + more);
        }
        PlanTerms terms = purchase.terms();
        Instant bought = bought(purchase);
        Instant from =
                running != null && running.until().isAfter(bought) ? running.until() : bought;
        int trial = running == null ? terms.plan().trialDays() : 0;
        LocalDate first = terms.day(from).plusDays(trial);
        Instant trialUntil = trial == 0 ? from : terms.after(first);
        return new Days(from, trialUntil, first, first, more);
    }

    private static boolean goesOn(MembershipSpan running, MembershipPurchase purchase) {
        int late =
                purchase.terms().plan().renewal() == PlanRenewal.MONTHLY
                                && running.end() == SpanEnd.TERM
                        ? LATE_DAYS
                        : 0;
        return bought(purchase).isBefore(running.until().plus(Duration.ofDays(late)));
    }

    /** The end that comes first holds. */
    private MembershipSpan cut(MembershipPurchase purchase, Days days) {
        Instant until = purchase.terms().after(days.last());
        SpanEnd end = SpanEnd.TERM;
        Instant cancelledAt = cancelledAt(purchase, days);
        for (MembershipPurchase.Gone cut : cuts(purchase, days, cancelledAt)) {
            if (cut.at().isBefore(until)) {
                until = cut.at().isBefore(days.from()) ? days.from() : cut.at();
                end = cut.why();
            }
        }
        return new MembershipSpan(
                purchase,
                days.from(),
                days.trialUntil(),
                until,
                days.before(),
                days.last(),
                end,
                cancelledAt);
    }

    private List<MembershipPurchase.Gone> cuts(
            MembershipPurchase purchase, Days days, @Nullable Instant cancelledAt) {
        List<MembershipPurchase.Gone> cuts = new ArrayList<>();
        boolean hasTrial = days.from().isBefore(days.trialUntil());
        if (hasTrial && cancelledAt != null && cancelledAt.isBefore(days.trialUntil())) {
            cuts.add(new MembershipPurchase.Gone(days.trialUntil(), SpanEnd.TRIAL));
        }
        notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.WITHDRAWAL)
                .filter(notice -> isWithdrawn(purchase, notice))
                .findFirst()
                .ifPresent(it -> cuts.add(new MembershipPurchase.Gone(it.at(), SpanEnd.WITHDRAWN)));
        notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.END_BY_SHOP)
                .filter(notice -> isSince(purchase, notice) && notice.isAbout(purchase))
                .findFirst()
                .ifPresent(
                        it ->
                                cuts.add(
                                        new MembershipPurchase.Gone(
                                                it.at(), SpanEnd.ENDED_BY_SHOP)));
        purchase.findGone().ifPresent(cuts::add);
        return cuts;
    }

    private static boolean isSince(MembershipPurchase purchase, MembershipNotice notice) {
        return !notice.at().isBefore(bought(purchase));
    }

    /** In time, and about this purchase or about none while it is the latest. */
    private boolean isWithdrawn(MembershipPurchase purchase, MembershipNotice notice) {
        boolean isMeant =
                notice.orderId() == null
                        ? latest(notice.at()).filter(purchase::equals).isPresent()
                        : notice.isAbout(purchase);
        return isMeant && isInTime(purchase, notice.at());
    }

    /**
     * Whether what a withdrawal means was withdrawn from before it.
     *
     * @param orderId of the purchase that it names; absent where it names none
     */
    boolean isWithdrawn(@Nullable String orderId, Instant at) {
        return findMeant(orderId, at)
                .filter(
                        purchase ->
                                notices.stream()
                                        .filter(notice -> notice.kind() == NoticeKind.WITHDRAWAL)
                                        .filter(notice -> !notice.at().isAfter(at))
                                        .anyMatch(notice -> isWithdrawn(purchase, notice)))
                .isPresent();
    }

    /** Finds the purchase that a withdrawal means: the latest where it names none. */
    Optional<MembershipPurchase> findMeant(@Nullable String orderId, Instant at) {
        return orderId == null
                ? latest(at)
                : purchases.stream()
                        .filter(purchase -> purchase.orderId().equals(orderId))
                        .findFirst();
    }

    /**
     * Whether a withdrawal from a purchase comes in time (§ 355 (2), § 187 (1) and § 188 (1) BGB).
     * A time that ends at a weekend ends with the Monday after it (§ 193); public holidays, which
     * differ by country, are for people.
     */
    static boolean isInTime(MembershipPurchase purchase, Instant at) {
        PlanTerms terms = purchase.terms();
        Instant bought = bought(purchase);
        LocalDate last = terms.day(bought).plusDays(WITHDRAWAL_DAYS);
        int more =
                switch (last.getDayOfWeek()) {
                    case SATURDAY -> 2;
                    case SUNDAY -> 1;
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 0;
                };
        return !at.isBefore(bought) && at.isBefore(terms.after(last.plusDays(more)));
    }

    /** What had gone back by then is none that anybody means. */
    private Optional<MembershipPurchase> latest(Instant at) {
        return purchases.stream()
                .filter(purchase -> !at.isBefore(bought(purchase)))
                .filter(purchase -> !purchase.isGone(at))
                .reduce((_, later) -> later);
    }

    /** Since when a purchase is cancelled: with those that were there, or too late for a month. */
    private @Nullable Instant cancelledAt(MembershipPurchase purchase, Days days) {
        return notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.CANCELLATION)
                .filter(notice -> isSince(purchase, notice) && notice.isAbout(purchase))
                .map(MembershipNotice::at)
                .findFirst()
                .or(() -> findTooLate(purchase.terms(), days.from()))
                .orElse(null);
    }

    /** Finds a cancellation of what a month goes on from that came too late to spare it. */
    private Optional<Instant> findTooLate(PlanTerms terms, Instant from) {
        Instant notLaterThan =
                terms.day(from)
                        .minusDays(terms.plan().noticeDays())
                        .atStartOfDay(terms.zone())
                        .toInstant();
        return Optional.ofNullable(last)
                .filter(running -> running.until().equals(from) && running.end() == SpanEnd.TERM)
                .map(MembershipSpan::cancelledAt)
                .filter(_ -> terms.plan().renewal() == PlanRenewal.MONTHLY)
                .filter(at -> !at.isBefore(notLaterThan) && at.isBefore(from));
    }
}
