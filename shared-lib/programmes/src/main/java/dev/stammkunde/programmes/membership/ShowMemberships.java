package dev.stammkunde.programmes.membership;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Shows what memberships a customer has, under whatever name they bought them. Changes nothing. */
public final class ShowMemberships {

    private final CustomerMemberships memberships;
    private final CountUsed used;

    public ShowMemberships(Memberships memberships, LedgerHistory ledger) {
        this.memberships = CustomerMemberships.reading(memberships, ledger);
        this.used = new CountUsed(ledger);
    }

    /**
     * What a customer has.
     *
     * @param benefits at that moment, of all memberships the best
     */
    public record Shown(List<OfPlan> memberships, PlanBenefits benefits) {
        public Shown {
            memberships = List.copyOf(memberships);
        }
    }

    /**
     * A membership.
     *
     * @param used what it was worth so far; absent of a plan that gives nothing that is counted
     */
    public record OfPlan(ShownMembership shown, @Nullable UsedValue used) {}

    /** Shows it at a moment; of a stranger nothing. */
    public Shown show(AccountId account, Instant now) {
        return shown(memberships.of(account), now);
    }

    /**
     * Shows those that were read already.
     *
     * @param today the customer's account of today
     * @param kept what is kept under all names that were joined into it
     */
    public Shown show(AccountId today, List<Membership> kept, Instant now) {
        return shown(CustomerMemberships.together(today, kept), now);
    }

    private Shown shown(List<Membership> all, Instant now) {
        return new Shown(
                all.stream()
                        .flatMap(one -> ShownMembership.find(one, now).stream())
                        .map(one -> new OfPlan(one, used.count(one).orElse(null)))
                        .toList(),
                CustomerMemberships.benefits(all, now));
    }
}
