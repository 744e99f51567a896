package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;

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
     * Keeps a notice, under the name that the customer has today.
     *
     * @return whether it is new
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    public boolean say(AccountId customer, DocumentId plan, Notice notice, Instant now) {
        return change.change(today(customer, plan), null, one -> one.told(notice), now).isNews();
    }

    /**
     * Lifts a notice that does not count, such as of a stranger. It stays lifted, whoever says it
     * again.
     *
     * @param notice as it was said
     * @return whether it counted before
     */
    public boolean lift(AccountId customer, DocumentId plan, Notice notice, Instant now) {
        return change.change(
                        today(customer, plan),
                        null,
                        one -> one.told(notice).lifting(notice.id()),
                        now)
                .isNews();
    }

    private MembershipId today(AccountId customer, DocumentId plan) {
        return new MembershipId(plan, ledger.account(customer).id().customerId());
    }
}
