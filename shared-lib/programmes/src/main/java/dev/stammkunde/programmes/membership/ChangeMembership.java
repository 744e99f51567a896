package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.membership.HearMembershipOrder.Heard;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * Changes what is known of a membership, and tells the ledger what its customer has by it.
 *
 * <p>It may stop between the two: whoever comes again with the same tells the ledger then.
 */
public final class ChangeMembership {

    private final Memberships memberships;
    private final TellMembership tell;
    private final Attempts attempts;

    /**
     * Wires the use case.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public ChangeMembership(Memberships memberships, TellMembership tell, IntConsumer beforeRetry) {
        this.memberships = memberships;
        this.tell = tell;
        this.attempts = new Attempts(beforeRetry);
    }

    List<MembershipId> ofOrder(String shopId, String orderId) {
        return memberships.ofOrder(shopId, orderId);
    }

    /**
     * Changes it.
     *
     * @param orderId the order that changes it; absent where none does
     * @param change pure: it may be asked again
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    Heard change(
            MembershipId id,
            @Nullable String orderId,
            UnaryOperator<Membership> change,
            Instant now) {
        Heard heard = attempts.get(() -> tryTo(id, orderId, change));
        tell.tell(heard.membership(), now);
        return heard;
    }

    private Optional<Heard> tryTo(
            MembershipId id, @Nullable String orderId, UnaryOperator<Membership> change) {
        Membership before = memberships.find(id).orElseGet(() -> Membership.nothing(id));
        Membership after = change.apply(before);
        if (after.equals(before)) {
            return Optional.of(new Heard(before, false));
        }
        if (after.purchases().size() > Membership.MOST
                || after.notices().size() > Membership.MOST) {
            throw new IllegalStateException("a membership has more than can be kept");
        }
        Membership next = after.next();
        return memberships.save(next, orderId) == SaveResult.SAVED
                ? Optional.of(new Heard(next, true))
                : Optional.empty();
    }
}
