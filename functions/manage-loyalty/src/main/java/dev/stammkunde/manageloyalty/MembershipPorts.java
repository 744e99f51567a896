package dev.stammkunde.manageloyalty;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.programmes.membership.BuyMembership;
import dev.stammkunde.programmes.membership.CountUsed;
import dev.stammkunde.programmes.membership.CustomerMemberships;
import dev.stammkunde.programmes.membership.EndMembership;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.membership.RepayMembership;
import dev.stammkunde.programmes.membership.SayOfMembership;

/**
 * What people see of customers' memberships, and do to them.
 *
 * @param ofCustomers under all names that they had
 * @param used what they were worth
 */
record MembershipPorts(
        Memberships memberships,
        CustomerMemberships ofCustomers,
        FindCustomer customers,
        CountUsed used,
        BuyMembership buy,
        EndMembership end,
        RepayMembership repay) {

    /** Puts them together. */
    static MembershipPorts of(
            Memberships memberships, HearMembershipOrder.Needs needs, LedgerHistory history) {
        return new MembershipPorts(
                memberships,
                new CustomerMemberships(memberships, needs.ledger()),
                needs.customers(),
                new CountUsed(history),
                new BuyMembership(needs, memberships),
                new EndMembership(
                        memberships,
                        needs.ledger(),
                        new SayOfMembership(needs.ledger(), needs.change())),
                new RepayMembership(memberships, needs.ledger(), needs.change()));
    }
}
