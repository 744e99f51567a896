package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.programmes.Attempts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Tells the ledger which extra points a customer's memberships give, so that orders are rated by
 * them, and finance what was paid for them. Once for each version of a membership, and nothing
 * where it changes nothing.
 */
public final class TellMembership {

    private final CustomerMemberships memberships;
    private final PointsLedger ledger;
    private final Fees fees;
    private final Attempts attempts;

    /**
     * Wires the use case.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public TellMembership(
            Memberships memberships, PointsLedger ledger, Fees fees, IntConsumer beforeRetry) {
        this.memberships = new CustomerMemberships(memberships, ledger);
        this.ledger = ledger;
        this.fees = fees;
        this.attempts = new Attempts(beforeRetry);
    }

    /**
     * Tells it.
     *
     * @param told the version that is kept
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    void tell(Membership told, Instant now) {
        attempts.get(() -> tryTo(told, now));
    }

    /** Before the ledger is told, so that whoever finds it told finds the fees kept. */
    private void keepFees(Membership membership) {
        DocumentId plan = membership.id().plan();
        fees.keep(
                plan.shopId(),
                MembershipCourse.of(membership).spans().stream()
                        .map(
                                span ->
                                        new Fees.Kept(
                                                span.purchase().orderId(),
                                                FeeSchedule.of(plan.id(), span),
                                                membership.version()))
                        .toList());
    }

    /** Memberships are read after the account: who wrote one since then writes the account too. */
    private Optional<Boolean> tryTo(Membership told, Instant now) {
        AccountId today = ledger.account(told.id().account()).id();
        BookingKey key =
                BookingKey.units(
                        told.id().customerId(),
                        MembershipUnits.NAME,
                        told.id().plan().id() + '/' + told.version());
        Standing standing = ledger.standing(today, key);
        if (standing.booked().isPresent()) {
            return Optional.of(true);
        }
        List<Membership> all = memberships.of(standing.account());
        all.stream()
                .filter(one -> one.id().plan().equals(told.id().plan()))
                .forEach(this::keepFees);
        PointsCommand change =
                new PointsCommand.ChangeUnits(
                        key, MembershipUnits.NAME, null, null, MembershipUnits.has(all));
        return switch (Decide.decide(standing.account(), change, now)) {
            case Decision.Refuse _ -> Optional.of(true);
            case Decision.Book booking ->
                    ledger.write(booking) == Written.WRITTEN ? Optional.of(true) : Optional.empty();
        };
    }
}
