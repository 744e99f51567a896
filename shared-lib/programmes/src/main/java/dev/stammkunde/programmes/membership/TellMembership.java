package dev.stammkunde.programmes.membership;

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
 * them. Once for each version of a membership, and nothing where it changes nothing.
 */
public final class TellMembership {

    private final CustomerMemberships memberships;
    private final PointsLedger ledger;
    private final Attempts attempts;

    /**
     * Wires the use case.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public TellMembership(Memberships memberships, PointsLedger ledger, IntConsumer beforeRetry) {
        this.memberships = new CustomerMemberships(memberships, ledger);
        this.ledger = ledger;
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
