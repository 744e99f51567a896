package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.AuditEntry;
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
        return change(new Wish(id, orderId, null), change, now);
    }

    /**
     * What shall be changed.
     *
     * @param orderId the order that changes it; absent where none does
     * @param audit who changes it, written where anything changes; absent where nobody does
     */
    record Wish(MembershipId id, @Nullable String orderId, @Nullable AuditEntry audit) {}

    /** The same, by somebody. */
    Heard change(Wish wish, UnaryOperator<Membership> change, Instant now) {
        Heard heard = attempts.get(() -> tryTo(wish, change));
        tell.tell(heard.membership(), now);
        return heard;
    }

    /** Tells what is kept, for whoever comes again after it had stopped between the two. */
    void tellAgain(MembershipId id, Instant now) {
        memberships.find(id).ifPresent(kept -> tell.tell(kept, now));
    }

    private Optional<Heard> tryTo(Wish wish, UnaryOperator<Membership> change) {
        MembershipId id = wish.id();
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
        return memberships.save(new Memberships.Change(next, wish.orderId(), wish.audit()))
                        == SaveResult.SAVED
                ? Optional.of(new Heard(next, true))
                : Optional.empty();
    }
}
