package dev.stammkunde.programmes.membership;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a membership goes: what each purchase brings, one after the other. It follows from what is
 * known, and is the same in every process and at every moment.
 *
 * @param spans of all purchases that were ever paid, in the order in which they were
 */
public record MembershipCourse(List<MembershipSpan> spans) {

    public MembershipCourse {
        spans = List.copyOf(spans);
    }

    /** Returns how a membership goes by all that is known of it. */
    public static MembershipCourse of(Membership membership) {
        return new MembershipCourse(new LayOutSpans(membership).layOut());
    }

    /** Whether there never was one, since nothing was paid. */
    public boolean isNothing() {
        return spans.isEmpty();
    }

    /** Finds what is on at a moment. */
    public Optional<MembershipSpan> findOn(Instant at) {
        return spans.stream().filter(span -> span.isOn(at)).findFirst();
    }

    /** Finds what it is at a moment; nothing before it was ever paid. */
    public Optional<MembershipState> findState(Instant at) {
        Optional<MembershipSpan> on = findOn(at);
        return on.isPresent()
                ? on.map(span -> stateOn(span, at))
                : findLast(at).map(last -> MembershipState.after(last.end()));
    }

    /** It is cancelled where nothing follows that is not. */
    private MembershipState stateOn(MembershipSpan on, Instant at) {
        boolean isCancelled =
                spans.stream()
                        .filter(span -> !span.isNothing() && at.isBefore(span.until()))
                        .allMatch(span -> isCancelled(span, at));
        if (isCancelled) {
            return MembershipState.CANCELLED;
        }
        return at.isBefore(on.trialUntil()) ? MembershipState.TRIAL : MembershipState.ACTIVE;
    }

    private static boolean isCancelled(MembershipSpan span, Instant at) {
        Instant cancelledAt = span.cancelledAt();
        return cancelledAt != null && !at.isBefore(cancelledAt);
    }

    /** Finds what tells how it is at a moment: what is on, or what was on last. */
    Optional<MembershipSpan> findShown(Instant at) {
        return findOn(at).or(() -> findLast(at));
    }

    /** What ended last; what ended before it began tells only where there is nothing else. */
    private Optional<MembershipSpan> findLast(Instant at) {
        return spans.stream()
                .filter(span -> !at.isBefore(span.from()) || span.isNothing())
                .max(
                        Comparator.comparing((MembershipSpan span) -> !span.isNothing())
                                .thenComparing(MembershipSpan::until));
    }

    /** Returns the benefits that are had at a moment. */
    public PlanBenefits benefits(Instant at) {
        return findOn(at)
                .map(span -> span.purchase().terms().plan().benefits())
                .orElse(PlanBenefits.NONE);
    }

    /** Finds since when there are benefits without a gap, of what is on at a moment. */
    public Optional<Instant> findSince(Instant at) {
        Optional<MembershipSpan> on = findOn(at);
        if (on.isEmpty()) {
            return Optional.empty();
        }
        Instant since = on.get().from();
        for (MembershipSpan span : spans.reversed()) {
            if (!span.isNothing() && span.until().equals(since)) {
                since = span.from();
            }
        }
        return Optional.of(since);
    }

    /** Finds when it ends by what is paid, of what is on at a moment. */
    public Optional<Instant> findEnd(Instant at) {
        if (findOn(at).isEmpty()) {
            return Optional.empty();
        }
        return spans.stream()
                .filter(span -> !span.isNothing())
                .map(MembershipSpan::until)
                .max(Comparator.naturalOrder());
    }

    /** Finds when all that was ever had of it ends or ended. */
    public Optional<Instant> findLastEnd() {
        return spans.stream().map(MembershipSpan::until).max(Comparator.naturalOrder());
    }

    /** Returns what the shop still owes the customer, purchase by purchase; none of nothing. */
    public List<MembershipSpan> owed() {
        return spans.stream().filter(span -> span.refundDue().isPositive()).toList();
    }

    /** Finds the sum of it; nothing where there is none. */
    public Optional<Money> findRefundDue() {
        return owed().stream().map(MembershipSpan::refundDue).reduce(Money::plus);
    }
}
