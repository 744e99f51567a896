package dev.stammkunde.programmes.membership;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * A membership as it is shown at a moment.
 *
 * @param terms of what is on, or of what was on last
 * @param since when it began; what went on without a gap is one
 * @param until the first moment after it, by what is paid
 * @param cancelledAt since when it is cancelled; absent where it is not
 * @param trialUntil the first moment that costs; absent where no trial is on
 * @param refundDue what the shop still owes the customer; absent where it owes nothing
 */
public record ShownMembership(
        MembershipId id,
        MembershipState state,
        PlanTerms terms,
        Instant since,
        Instant until,
        @Nullable Instant cancelledAt,
        @Nullable Instant trialUntil,
        @Nullable Money refundDue) {

    /** Shows a membership; nothing before it was ever paid. */
    public static Optional<ShownMembership> find(Membership membership, Instant now) {
        MembershipCourse course = MembershipCourse.of(membership);
        return course.findState(now)
                .flatMap(
                        state ->
                                course.findShown(now)
                                        .map(span -> of(membership, course, span, state, now)));
    }

    private static ShownMembership of(
            Membership membership,
            MembershipCourse course,
            MembershipSpan span,
            MembershipState state,
            Instant now) {
        boolean isTrial = now.isBefore(span.trialUntil());
        return new ShownMembership(
                membership.id(),
                state,
                span.purchase().terms(),
                course.findSince(now).orElse(span.from()),
                course.findEnd(now).orElse(span.until()),
                state == MembershipState.CANCELLED ? span.cancelledAt() : null,
                isTrial ? span.trialUntil() : null,
                course.findRefundDue().orElse(null));
    }
}
