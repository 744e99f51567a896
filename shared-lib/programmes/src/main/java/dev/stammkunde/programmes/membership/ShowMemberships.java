package dev.stammkunde.programmes.membership;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;

import java.time.Instant;
import java.util.List;

/** Shows what memberships a customer has, under whatever name they bought them. Changes nothing. */
public final class ShowMemberships {

    private final CustomerMemberships memberships;

    public ShowMemberships(Memberships memberships, LedgerHistory ledger) {
        this.memberships = CustomerMemberships.reading(memberships, ledger);
    }

    /**
     * What a customer has.
     *
     * @param benefits at that moment, of all memberships the best
     */
    public record Shown(List<ShownMembership> memberships, PlanBenefits benefits) {
        public Shown {
            memberships = List.copyOf(memberships);
        }
    }

    /** Shows it at a moment; of a stranger nothing. */
    public Shown show(AccountId account, Instant now) {
        List<Membership> all = memberships.of(account);
        return new Shown(
                all.stream().flatMap(one -> ShownMembership.find(one, now).stream()).toList(),
                CustomerMemberships.benefits(all, now));
    }
}
