package dev.stammkunde.programmes;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.Programmes;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Takes points back that a programme gave, once for each name of the adjustment. Where the rules
 * allow no debt, what is spent already is forgiven.
 */
public final class TakePoints {

    private static final String ACTOR = "stammkunde";

    private final PointsLedger ledger;
    private final Function<Instant, Programmes> programmesAsOf;
    private final Attempts attempts;

    /**
     * Wires the use case.
     *
     * @param programmesAsOf the rules as known at a time
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public TakePoints(
            PointsLedger ledger,
            Function<Instant, Programmes> programmesAsOf,
            IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.programmesAsOf = programmesAsOf;
        this.attempts = new Attempts(beforeRetry);
    }

    /**
     * What is taken.
     *
     * @param adjustment names it: it is taken once
     * @param points more than zero
     * @param reason for the customer and the auditor to read
     */
    public record Taking(AccountId account, String adjustment, long points, String reason) {}

    /**
     * Takes points.
     *
     * @throws RuntimeException if the store fails or others were always faster: to do it again is
     *     safe
     */
    public void take(Taking taking, Instant now) {
        attempts.get(() -> tryTo(taking, now));
    }

    private Optional<Boolean> tryTo(Taking taking, Instant now) {
        AccountId account = taking.account();
        Standing standing = ledger.standing(account, BookingKey.adjustment(taking.adjustment()));
        Programme programme = programmesAsOf.apply(now).inForce(account.shopId(), now);
        long most =
                programme.overdraw() == Overdraw.CLAMPED
                        ? Math.min(
                                taking.points(), PointsView.of(standing.account(), now).available())
                        : taking.points();
        if (standing.booked().isPresent() || most <= 0) {
            return Optional.of(true);
        }
        PointsCommand take =
                new PointsCommand.Adjust(
                        taking.adjustment(),
                        -most,
                        taking.reason(),
                        null,
                        null,
                        ACTOR,
                        null,
                        programme);
        return Decide.decide(standing.account(), take, now) instanceof Decision.Book booking
                        && ledger.write(booking) == Written.WRITTEN
                ? Optional.of(true)
                : Optional.empty();
    }
}
