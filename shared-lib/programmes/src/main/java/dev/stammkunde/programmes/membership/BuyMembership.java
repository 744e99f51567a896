package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;

import org.joda.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a membership that was sold outside of the shop's orders, such as at its counter. Once for
 * each name that the shop gives it. Who wrote it down is written in the same transaction.
 */
public final class BuyMembership {

    /** Tells what was sold so from the ids of orders. */
    static final String PREFIX = "sale/";

    private static final String LINE = "sale";

    /** What it came to. */
    public enum Outcome {
        DONE,
        /** It was written down before. */
        REPEATED,
        /** The shop has no such plan, or has archived it. */
        NO_PLAN,
        /** This name stands for something else. */
        SAID_OTHERWISE,
        /** The amount is of another currency than the fee. */
        WRONG_AMOUNT
    }

    /**
     * A sale.
     *
     * @param name the shop's own, such as a receipt's number
     * @param paid with tax
     * @param at when it was paid, not after now
     */
    public record Sale(AccountId customer, DocumentId plan, String name, Money paid, Instant at) {}

    private final HearMembershipOrder.Needs needs;
    private final CustomerMemberships memberships;

    public BuyMembership(HearMembershipOrder.Needs needs, Memberships memberships) {
        this.needs = needs;
        this.memberships = new CustomerMemberships(memberships, needs.ledger());
    }

    /**
     * Takes a sale.
     *
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    public Outcome buy(Sale sale, Acting acting) {
        Optional<Scheme<PlanDraft>> plan =
                needs.plans()
                        .find(sale.plan())
                        .filter(one -> one.state() != DocumentState.ARCHIVED);
        if (plan.isEmpty()) {
            return Outcome.NO_PLAN;
        }
        if (!sale.paid().isSameCurrency(plan.get().draft().fee())) {
            return Outcome.WRONG_AMOUNT;
        }
        String orderId = PREFIX + sale.name();
        MembershipId id = new MembershipId(sale.plan(), today(sale.customer()));
        Optional<Outcome> before = findBefore(sale, orderId, id);
        if (before.isPresent()) {
            needs.change()
                    .ofOrder(sale.plan().shopId(), orderId)
                    .forEach(kept -> needs.change().tellAgain(kept, acting.at()));
            return before.get();
        }
        PlanTerms terms = needs.terms(plan.get(), sale.at(), acting.at());
        needs.change()
                .change(
                        new ChangeMembership.Wish(
                                id,
                                orderId,
                                acting.did(sale.plan().shopId(), deed("sell", id))
                                        .with("sale", null, sale.name())
                                        .with("paid", null, sale.paid())
                                        .with("at", null, sale.at())),
                        one -> one.hear(orderId, terms, KnownOrder.nothing(), report(sale, id)),
                        acting.at());
        return Outcome.DONE;
    }

    /** What a name was used for before counts for all names of the customer, and for all plans. */
    private Optional<Outcome> findBefore(Sale sale, String orderId, MembershipId id) {
        List<MembershipId> before = needs.change().ofOrder(sale.plan().shopId(), orderId);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        boolean isSame =
                before.stream().allMatch(it -> isSame(it, id))
                        && find(sale.customer(), sale.plan())
                                .flatMap(one -> one.find(orderId))
                                .filter(it -> it.paid().equals(sale.paid()))
                                .isPresent();
        return Optional.of(isSame ? Outcome.REPEATED : Outcome.SAID_OTHERWISE);
    }

    private boolean isSame(MembershipId before, MembershipId id) {
        return before.plan().equals(id.plan()) && today(before.account()).equals(id.customerId());
    }

    private static OrderReport<MembershipOrder> report(Sale sale, MembershipId id) {
        MembershipOrder order =
                new MembershipOrder(
                        sale.name(),
                        id.customerId(),
                        sale.at(),
                        sale.paid(),
                        Map.of(LINE, 1),
                        sale.paid(),
                        sale.paid());
        return new OrderReport.Snapshot<>(
                AsOf.of(sale.at()), order, new Payment.Paid(sale.at()), false, null);
    }

    private Optional<Membership> find(AccountId customer, DocumentId plan) {
        return memberships.of(customer).stream()
                .filter(one -> one.id().plan().equals(plan))
                .findFirst();
    }

    private String today(AccountId customer) {
        return needs.ledger().account(customer).id().customerId();
    }

    static Deed deed(String verb, MembershipId id) {
        return new Deed(verb, EndMembership.KIND, id.plan().id() + '/' + id.customerId());
    }
}
