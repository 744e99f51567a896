package dev.stammkunde.programmes.membership;

import dev.stammkunde.programmes.StandingPieces;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;
import dev.stammkunde.shop.Told;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order that buys a membership. All of it follows from what is known of the order, in whatever
 * order and however often that was reported.
 *
 * @param orderId that of the shop
 * @param terms by which it was bought, as they were when it was first heard of
 * @param cancelled since when its order has been told as cancelled
 * @param lost since when its payment has been told as lost
 */
public record MembershipPurchase(
        String orderId,
        PlanTerms terms,
        KnownOrder<MembershipOrder> known,
        ToldSince cancelled,
        ToldSince lost) {

    /** One of which no more is known than the newest of each thing. */
    public MembershipPurchase(String orderId, PlanTerms terms, KnownOrder<MembershipOrder> known) {
        this(orderId, terms, known, cancelled(known), lost(known));
    }

    private static ToldSince cancelled(KnownOrder<MembershipOrder> known) {
        Told<Boolean> told = known.cancelled();
        return told == null
                ? ToldSince.NOTHING
                : ToldSince.NOTHING.told(told.value(), told.asOf().time());
    }

    private static ToldSince lost(KnownOrder<MembershipOrder> known) {
        Told<MembershipOrder> paid = known.lastPaid();
        ToldSince since =
                paid == null
                        ? ToldSince.NOTHING
                        : ToldSince.NOTHING.told(false, paid.asOf().time());
        Told<Payment> lost = known.lost();
        return lost == null ? since : since.told(true, lost.asOf().time());
    }

    /** Why it does not stand any more, and since when. */
    record Gone(Instant at, SpanEnd why) {}

    /** Returns it after a report of its order. */
    MembershipPurchase hear(OrderReport<MembershipOrder> report) {
        Instant at = report.asOf().time();
        KnownOrder<MembershipOrder> more = known.hear(report);
        return switch (report) {
            case OrderReport.Snapshot<MembershipOrder> snapshot ->
                    new MembershipPurchase(
                            orderId,
                            terms,
                            more,
                            cancelled.told(snapshot.cancelled(), at),
                            lost(snapshot.payment(), at));
            case OrderReport.Cancelled<MembershipOrder> _ ->
                    new MembershipPurchase(orderId, terms, more, cancelled.told(true, at), lost);
            case OrderReport.Refunded<MembershipOrder> _ ->
                    new MembershipPurchase(orderId, terms, more, cancelled, lost);
        };
    }

    private ToldSince lost(@Nullable Payment payment, Instant at) {
        return switch (payment) {
            case null -> lost;
            case Payment.Paid _ -> lost.told(false, at);
            case Payment.Unpaid(PaymentState state) ->
                    state == PaymentState.PARTIALLY_PAID ? lost : lost.told(true, at);
        };
    }

    /** Returns what is known of one order by two names of its customer. */
    MembershipPurchase and(MembershipPurchase other) {
        boolean isOther =
                other.known
                        .asOf()
                        .filter(it -> known.asOf().map(o -> o.compareTo(it) < 0).orElse(true))
                        .isPresent();
        MembershipPurchase later = isOther ? other : this;
        return new MembershipPurchase(
                orderId,
                later.terms,
                later.known,
                cancelled.and(other.cancelled),
                lost.and(other.lost));
    }

    /** Finds when it was paid first, whether or not it stands today. */
    public Optional<Instant> findBought() {
        return known.order().isEmpty() ? Optional.empty() : Optional.ofNullable(known.paidSince());
    }

    /**
     * Finds since when it does not stand any more; empty while it does. What ended it first holds:
     * an order that is paid back may be cancelled, or told of again, long after.
     */
    Optional<Gone> findGone() {
        return Stream.of(findPaidBack(), findCancelled(), findLost())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Gone::at));
    }

    private Optional<Gone> findPaidBack() {
        return StandingPieces.isRefunded(known) || pieces() <= 0
                ? refundsOfAll().stream()
                        .map(Refund::refundedAt)
                        .max(Comparator.naturalOrder())
                        .map(at -> new Gone(at, SpanEnd.REFUNDED))
                : Optional.empty();
    }

    private Optional<Gone> findCancelled() {
        return Optional.ofNullable(known.cancelled())
                .filter(_ -> known.isCancelled())
                .map(told -> cancelled.findSince().orElse(told.asOf().time()))
                .map(at -> new Gone(at, SpanEnd.REFUNDED));
    }

    private Optional<Gone> findLost() {
        return Optional.ofNullable(known.lost())
                .filter(_ -> known.paidAt().isEmpty())
                .map(told -> lost.findSince().orElse(told.asOf().time()))
                .map(at -> new Gone(at, SpanEnd.CHARGED_BACK));
    }

    /** Whether it does not stand any more at a moment. */
    boolean isGone(Instant at) {
        return findGone().filter(gone -> !gone.at().isAfter(at)).isPresent();
    }

    /** With which all is back: other goods of the order that come back later move no end. */
    private List<Refund> refundsOfAll() {
        List<Refund> refunds = known.refundsThatCount();
        List<Refund> ofPieces = refunds.stream().filter(this::hasPieces).toList();
        return pieces() <= 0 && !ofPieces.isEmpty() ? ofPieces : refunds;
    }

    private boolean hasPieces(Refund refund) {
        return refund.lines().stream().anyMatch(line -> line.quantity() > 0 && isOfPlan(line));
    }

    private boolean isOfPlan(RefundedLine line) {
        return known.order().filter(it -> it.pieces().containsKey(line.lineId())).isPresent();
    }

    /** How many pieces it has that did not come back. */
    int pieces() {
        return StandingPieces.ordered(known) - StandingPieces.back(known);
    }

    /**
     * Returns how many months it brings: the plan's term for each piece, or one where a membership
     * that goes on from month to month is paid at less than the fee.
     *
     * @param isFurther whether one runs that it goes on from
     */
    int months(boolean isFurther) {
        int ordered = Math.max(1, StandingPieces.ordered(known));
        // Pieces that all came back make a term that ended, and one that ended has its length.
        int pieces = pieces() <= 0 ? ordered : pieces();
        PlanDraft plan = terms.plan();
        boolean isMonth =
                isFurther
                        && plan.renewal() == PlanRenewal.MONTHLY
                        && known.order().map(order -> isLess(order, ordered)).orElse(false);
        return pieces * (isMonth ? 1 : plan.months());
    }

    private boolean isLess(MembershipOrder order, int ordered) {
        Money fee = terms.plan().fee();
        return order.listed().isSameCurrency(fee)
                && order.listed().isLessThan(fee.multipliedBy(ordered));
    }

    /** Returns what was paid for it. */
    public Money paid() {
        return known.order()
                .map(MembershipOrder::paid)
                .orElseGet(() -> Money.zero(terms.plan().fee().getCurrencyUnit()));
    }

    /** Returns what of a refund was for it. */
    Money backIn(Refund refund) {
        Money back = Money.zero(paid().getCurrencyUnit());
        for (RefundedLine line : refund.lines()) {
            if (isOfPlan(line) && line.amount().isSameCurrency(back)) {
                back = back.plus(line.amount());
            }
        }
        return back;
    }

    /** Returns what was paid back for it, at most what was paid. */
    public Money back() {
        Money back = Money.zero(paid().getCurrencyUnit());
        for (Refund refund : known.refundsThatCount()) {
            back = back.plus(backIn(refund));
        }
        return back.isGreaterThan(paid()) ? paid() : back;
    }
}
