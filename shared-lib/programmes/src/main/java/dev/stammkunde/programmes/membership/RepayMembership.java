package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes what was paid back for a membership outside of the shop's orders, such as by a transfer.
 * Once for each name that the shop gives it. Who wrote it down is written in the same transaction.
 * A later list of all refunds of an order, by its shop, takes its place.
 */
public final class RepayMembership {

    /** What it came to. */
    public enum Outcome {
        DONE,
        /** It was written down before. */
        REPEATED,
        /** The customer never had such a membership, or it has no such purchase. */
        UNKNOWN,
        /** This name stands for something else. */
        SAID_OTHERWISE,
        /** The amount is of another currency, or more than was paid and is not back. */
        WRONG_AMOUNT
    }

    /**
     * Something that was paid back of a purchase.
     *
     * @param purchase the id of the order, or that of the sale as it is shown
     * @param name the shop's own
     */
    public record Repayment(
            AccountId customer,
            DocumentId plan,
            String purchase,
            String name,
            Money amount,
            Instant at) {}

    private final CustomerMemberships memberships;
    private final ChangeMembership change;

    public RepayMembership(Memberships memberships, PointsLedger ledger, ChangeMembership change) {
        this.memberships = new CustomerMemberships(memberships, ledger);
        this.change = change;
    }

    /**
     * Takes what was paid back. It ends nothing by itself, but where all of a purchase is back.
     *
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    public Outcome say(Repayment back, Acting acting) {
        Optional<Membership> membership = find(back.customer(), back.plan());
        Optional<MembershipPurchase> found = membership.flatMap(one -> one.find(back.purchase()));
        if (membership.isEmpty() || found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        MembershipPurchase purchase = found.get();
        String name = BuyMembership.PREFIX + back.name();
        Optional<Refund> before =
                purchase.known().refundsThatCount().stream()
                        .filter(refund -> refund.refundId().equals(name))
                        .findFirst();
        if (before.isPresent()) {
            change.tellAgain(kept(membership.get().id(), back.purchase()), acting.at());
            return before.get().total().equals(back.amount())
                    ? Outcome.REPEATED
                    : Outcome.SAID_OTHERWISE;
        }
        Optional<String> line = findLine(purchase);
        Money left = purchase.paid().minus(purchase.back());
        boolean isRight = back.amount().isSameCurrency(left) && !back.amount().isGreaterThan(left);
        if (!isRight || line.isEmpty()) {
            return Outcome.WRONG_AMOUNT;
        }
        Money none = Money.zero(left.getCurrencyUnit());
        Refund refund =
                new Refund(
                        name,
                        back.purchase(),
                        back.at(),
                        List.of(new RefundedLine(line.get(), 0, back.amount())),
                        none,
                        none);
        change.change(
                new ChangeMembership.Wish(
                        kept(membership.get().id(), back.purchase()),
                        null,
                        acting.did(
                                        back.plan().shopId(),
                                        BuyMembership.deed("repay", membership.get().id()))
                                .with("purchase", null, back.purchase())
                                .with("amount", null, back.amount())),
                one ->
                        one.hear(
                                back.purchase(),
                                purchase.terms(),
                                purchase.known(),
                                new OrderReport.Refunded<>(AsOf.of(back.at()), refund)),
                acting.at());
        return Outcome.DONE;
    }

    /** Where names were merged, what is told of a purchase is kept under that which bought it. */
    private MembershipId kept(MembershipId today, String purchase) {
        return change.ofOrder(today.plan().shopId(), purchase).stream()
                .filter(id -> id.plan().equals(today.plan()))
                .findFirst()
                .orElse(today);
    }

    private static Optional<String> findLine(MembershipPurchase purchase) {
        return purchase.known().order().stream()
                .flatMap(order -> order.pieces().keySet().stream())
                .sorted()
                .findFirst();
    }

    private Optional<Membership> find(AccountId customer, DocumentId plan) {
        return memberships.of(customer).stream()
                .filter(one -> one.id().plan().equals(plan))
                .findFirst();
    }
}
