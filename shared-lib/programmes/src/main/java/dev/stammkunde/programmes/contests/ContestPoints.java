package dev.stammkunde.programmes.contests;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.programmes.Attempts;

import java.time.Instant;
import java.util.Optional;

/**
 * Takes the points of an entry, and gives them back with the dates that they had. Each is booked
 * once by a key of the entry, so that it may stop at any call, and two may do it at once.
 */
final class ContestPoints {

    /** Takes points for contests in the ledger as a redemption takes them. */
    private static final String REWARD = "contest:";

    private final ContestNeeds needs;
    private final PointsLedger ledger;
    private final Attempts attempts;

    ContestPoints(ContestNeeds needs) {
        this.needs = needs;
        this.ledger = needs.ledger();
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /**
     * Takes them.
     *
     * @return false where there are not enough, and none were taken
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    boolean take(ContestEntry entry, Instant now) {
        return attempts.get(() -> tryToTake(entry, now));
    }

    private Optional<Boolean> tryToTake(ContestEntry entry, Instant now) {
        String name = name(entry);
        Standing standing = ledger.standing(holder(entry), BookingKey.endOfReservation(name));
        if (standing.booked().isPresent()) {
            return Optional.of(
                    standing.booked().get().booking() instanceof RedemptionBooking.Capture);
        }
        Standing before = ledger.standing(holder(entry), BookingKey.reservation(name));
        PointsCommand next =
                before.booked()
                        .map(LedgerEntry::booking)
                        .filter(RedemptionBooking.Reservation.class::isInstance)
                        .map(RedemptionBooking.Reservation.class::cast)
                        .<PointsCommand>map(
                                held ->
                                        new RedemptionCommand.Capture(
                                                name, null, held.taken(), entry.points()))
                        .orElseGet(
                                () ->
                                        new RedemptionCommand.Reserve(
                                                name,
                                                REWARD + entry.id().contest().id(),
                                                entry.points()));
        return switch (Decide.decide(before.account(), next, now)) {
            case Decision.Book booking -> {
                boolean isWritten = ledger.write(booking) == Written.WRITTEN;
                yield isWritten && next instanceof RedemptionCommand.Capture
                        ? Optional.of(true)
                        : isWritten ? tryToTake(entry, now) : Optional.empty();
            }
            case Decision.Refuse(Decision.Refusal reason) ->
                    reason == Decision.Refusal.INSUFFICIENT_POINTS
                            ? Optional.of(false)
                            : Optional.empty();
        };
    }

    /**
     * Gives back what was taken.
     *
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    void giveBack(ContestEntry entry, Instant now) {
        if (entry.points() > 0) {
            attempts.get(() -> tryToGiveBack(entry, now));
        }
    }

    private Optional<Boolean> tryToGiveBack(ContestEntry entry, Instant now) {
        String name = name(entry);
        Standing end = ledger.standing(holder(entry), BookingKey.endOfReservation(name));
        if (end.booked().isEmpty()) {
            return release(entry, now);
        }
        if (!(end.booked().get().booking() instanceof RedemptionBooking.Capture taken)) {
            return Optional.of(true);
        }
        Standing back = ledger.standing(holder(entry), BookingKey.restoration(name, null, 1));
        if (back.booked().isPresent()) {
            return Optional.of(true);
        }
        RedeemedPoints redeemed = new RedeemedPoints(taken.redeemed(), 0);
        return written(
                back,
                new RedemptionCommand.Restore(
                        name,
                        null,
                        1,
                        redeemed,
                        0,
                        redeemed.points(),
                        needs.programmesAsOf()
                                .apply(now)
                                .inForce(entry.id().contest().shopId(), now)),
                now);
    }

    /** What was set aside and not taken yet. */
    private Optional<Boolean> release(ContestEntry entry, Instant now) {
        String name = name(entry);
        Standing held = ledger.standing(holder(entry), BookingKey.reservation(name));
        return held.booked().isPresent()
                        && held.booked().get().booking()
                                instanceof RedemptionBooking.Reservation reservation
                ? written(
                        held,
                        new RedemptionCommand.Release(
                                name, ReleaseReason.VOIDED, reservation.taken()),
                        now)
                : Optional.of(true);
    }

    private Optional<Boolean> written(Standing standing, PointsCommand command, Instant now) {
        return Decide.decide(standing.account(), command, now) instanceof Decision.Book booking
                        && ledger.write(booking) == Written.WRITTEN
                ? Optional.of(true)
                : Optional.empty();
    }

    private static AccountId holder(ContestEntry entry) {
        return requireNonNull(entry.holder());
    }

    private static String name(ContestEntry entry) {
        return BookingKey.contestEntry(entry.id().id());
    }
}
