package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;

/**
 * Names what a customer has of a plan, however often they bought it.
 *
 * @param customerId under which they bought it
 */
public record MembershipId(DocumentId plan, String customerId) {

    /** The account of whoever has it. */
    public AccountId account() {
        return new AccountId(plan.shopId(), customerId);
    }
}
