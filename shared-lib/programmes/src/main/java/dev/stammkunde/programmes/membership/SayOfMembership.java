package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Keeps what is said to end a membership, and lifts what does not count. Exactly once for each name
 * of a notice: the same again changes nothing.
 */
public final class SayOfMembership {

    private final PointsLedger ledger;
    private final ChangeMembership change;

    public SayOfMembership(PointsLedger ledger, ChangeMembership change) {
        this.ledger = ledger;
        this.change = change;
    }

    /**
     * Something that is said.
     *
     * @param customer under any name of theirs
     * @param audit who of the team says it, written where it is news; absent where nobody does
     */
    record Said(
            AccountId customer,
            DocumentId plan,
            MembershipNotice notice,
            @Nullable AuditEntry audit) {}

    /**
     * Keeps a notice, under the name that the customer has today.
     *
     * @return whether it is new
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    public boolean say(AccountId customer, DocumentId plan, MembershipNotice notice, Instant now) {
        return say(new Said(customer, plan, notice, null), now);
    }

    boolean say(Said said, Instant now) {
        return change.change(today(said), one -> one.told(said.notice()), now).isNews();
    }

    /**
     * Lifts a notice that does not count, such as of a stranger. It stays lifted, whoever says it
     * again.
     *
     * @param notice as it was said
     * @return whether it counted before
     */
    public boolean lift(AccountId customer, DocumentId plan, MembershipNotice notice, Instant now) {
        return lift(new Said(customer, plan, notice, null), now);
    }

    /** The same, for the reason that the notice has now. */
    boolean lift(Said said, Instant now) {
        MembershipNotice notice = said.notice();
        return change.change(
                        today(said),
                        one -> one.told(notice).lifting(notice.id(), notice.reason()),
                        now)
                .isNews();
    }

    /** Tells what was said before, where it had stopped before that. */
    void sayAgain(AccountId customer, DocumentId plan, Instant now) {
        change.tellAgain(today(customer, plan), now);
    }

    private ChangeMembership.Wish today(Said said) {
        return new ChangeMembership.Wish(today(said.customer(), said.plan()), null, said.audit());
    }

    private MembershipId today(AccountId customer, DocumentId plan) {
        return new MembershipId(plan, ledger.account(customer).id().customerId());
    }
}
