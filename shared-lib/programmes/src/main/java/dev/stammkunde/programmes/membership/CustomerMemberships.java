package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindJoined;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A customer's memberships under all names that were joined into theirs: of one plan there is one,
 * whoever of them bought it.
 */
public final class CustomerMemberships {

    private final Memberships memberships;
    private final Function<AccountId, PointsAccount> accounts;
    private final FindJoined joined;

    public CustomerMemberships(Memberships memberships, PointsLedger ledger) {
        this(memberships, ledger::account, ledger);
    }

    /** Returns those of who only reads the ledger. */
    public static CustomerMemberships reading(Memberships memberships, LedgerHistory ledger) {
        return new CustomerMemberships(memberships, ledger::account, ledger);
    }

    private CustomerMemberships(
            Memberships memberships,
            Function<AccountId, PointsAccount> accounts,
            FindJoined joined) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.joined = joined;
    }

    /** Returns them, by their plans, under the name that the customer has today. */
    public List<Membership> of(AccountId asked) {
        return of(accounts.apply(asked));
    }

    List<Membership> of(PointsAccount account) {
        return together(
                account.id(),
                names(account).stream()
                        .flatMap(name -> memberships.ofCustomer(name).stream())
                        .toList());
    }

    /** Joins those of all names of a customer, by their plans, under the name of today. */
    static List<Membership> together(AccountId today, List<Membership> all) {
        Map<String, Membership> byPlan = new TreeMap<>();
        for (Membership one : all) {
            DocumentId plan = one.id().plan();
            MembershipId id = new MembershipId(plan, today.customerId());
            byPlan.merge(plan.id(), Membership.nothing(id).and(one), Membership::and);
        }
        return List.copyOf(byPlan.values());
    }

    private Collection<AccountId> names(PointsAccount account) {
        String shopId = account.id().shopId();
        List<AccountId> names = new ArrayList<>(List.of(account.id()));
        joined.customersOf(account).stream()
                .map(name -> new AccountId(shopId, name))
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** Returns the benefits that somebody has at a moment: of all their memberships the best. */
    public static PlanBenefits benefits(List<Membership> all, Instant at) {
        PlanBenefits best = PlanBenefits.NONE;
        for (Membership one : all) {
            best = best.and(MembershipCourse.of(one).benefits(at));
        }
        return best;
    }
}
