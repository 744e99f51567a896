package dev.stammkunde.points.adjust;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.adjust.Adjustments.BookedAdjustment;
import dev.stammkunde.points.adjust.PrepareAdjustment.Prepared;
import dev.stammkunde.points.adjust.PrepareAdjustment.Wish;
import dev.stammkunde.points.programme.Programmes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Gives and takes points for people: at once within the limit of who asks, else when a second
 * person approves within theirs.
 *
 * <p>Exactly once: an adjustment, its entry and what it counts against a limit are written in one
 * transaction, each on condition that it is as it was read. So no two bookings can both rest on the
 * same sum of a month, and whoever loses reads and decides again. It may stop at any call: nothing
 * or all is written, and the same request finds what was.
 */
public final class MakeAdjustment {

    /** More writers at a time than this are told to come again. */
    private static final int ATTEMPTS = 40;

    private static final String PENDING = "PENDING";

    /**
     * What it needs.
     *
     * @param programmesAsOf the rules as known at the time of the request
     * @param beforeRetry waits before another attempt, so that writers do not collide; takes how
     *     many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            Adjustments adjustments,
            KnowsCustomer customers,
            Function<Instant, Programmes> programmesAsOf,
            IntConsumer beforeRetry) {}

    /** Names an adjustment. */
    public record Name(String shopId, String id) {}

    private final Adjustments adjustments;
    private final IntConsumer beforeRetry;
    private final PrepareAdjustment prepare;

    public MakeAdjustment(Needs needs) {
        this.adjustments = needs.adjustments();
        this.beforeRetry = needs.beforeRetry();
        this.prepare = new PrepareAdjustment(needs);
    }

    /**
     * Books what is asked for, or keeps it for a second person.
     *
     * @param limit of who asks; absent for operators, who have none
     */
    public AdjustmentOutcome ask(
            Name name, AdjustmentAsk ask, @Nullable AdjustmentLimit limit, Acting acting) {
        AdjustmentAuthority asking = new AdjustmentAuthority(ask.actor(), limit);
        return untilWritten(
                () ->
                        tryToAsk(
                                new Wish(name, ask),
                                asking,
                                acting,
                                _ ->
                                        save(
                                                first(
                                                        new Wish(name, ask),
                                                        acting.at(),
                                                        new State.Pending()),
                                                acting)));
    }

    /**
     * Books what is asked for in one attempt, and keeps nothing for a second person: for who writes
     * more with it, and reads that anew before another attempt.
     *
     * @param asking who asks, with what they may give
     * @return nothing where others wrote meanwhile; then nothing is written
     */
    public Optional<AdjustmentOutcome> tryToBook(
            Name name, AdjustmentAsk ask, AdjustmentAuthority asking, Acting acting) {
        return tryToAsk(new Wish(name, ask), asking, acting, MakeAdjustment::refused);
    }

    /** Books what waits for a second person, who is another than who asked. */
    public AdjustmentOutcome approve(Name name, AdjustmentLimit limit, Acting acting) {
        AdjustmentAuthority approver = new AdjustmentAuthority(acting.person(), limit);
        return untilWritten(() -> tryToApprove(name, approver, acting));
    }

    /**
     * Refuses what waits for a second person.
     *
     * @param note why, for colleagues; absent without a word
     */
    public AdjustmentOutcome reject(Name name, @Nullable String note, Acting acting) {
        State.Rejected rejection = new State.Rejected(acting.person(), acting.at(), note);
        return untilWritten(() -> tryToReject(name, rejection, acting));
    }

    private Optional<AdjustmentOutcome> tryToAsk(
            Wish wish,
            AdjustmentAuthority asking,
            Acting acting,
            Function<AdjustmentRefusal, Optional<AdjustmentOutcome>> aboveLimit) {
        Instant now = acting.at();
        AdjustmentAsk ask = wish.ask();
        Optional<AdjustmentRecord> before = find(wish.name());
        if (before.isPresent()) {
            return before.get().ask().equals(ask)
                    ? done(before.get(), true)
                    : refused(AdjustmentRefusal.KEY_USED_OTHERWISE);
        }
        return switch (prepare.prepare(wish, asking, null, now)) {
            case Prepared.Ready(Decision.Book booking, List<AdjustmentMonth> months) ->
                    book(booking, first(wish, now, booked(booking, null)), months, acting);
            case Prepared.AboveLimit(AdjustmentRefusal reason) -> aboveLimit.apply(reason);
            case Prepared.Insufficient _ -> refused(AdjustmentRefusal.INSUFFICIENT_POINTS);
            case Prepared.NothingLost _ -> refused(AdjustmentRefusal.NOTHING_LOST);
            case Prepared.UnknownCustomer _ -> refused(AdjustmentRefusal.UNKNOWN_CUSTOMER);
        };
    }

    private Optional<AdjustmentOutcome> tryToApprove(
            Name name, AdjustmentAuthority approver, Acting acting) {
        Instant now = acting.at();
        Optional<AdjustmentRecord> found = find(name);
        if (found.isEmpty()) {
            return refused(AdjustmentRefusal.UNKNOWN_ADJUSTMENT);
        }
        AdjustmentRecord adjustment = found.get();
        String person = approver.person();
        if (adjustment.state() instanceof State.Booked booked && person.equals(booked.approver())) {
            return done(adjustment, true);
        }
        Optional<AdjustmentRefusal> obstacle = findObstacle(adjustment, person, now);
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        Wish wish = new Wish(name, adjustment.ask());
        return switch (prepare.prepare(wish, approver, person, now)) {
            case Prepared.Ready(Decision.Book booking, List<AdjustmentMonth> months) ->
                    book(booking, adjustment.decided(booked(booking, person)), months, acting);
            case Prepared.AboveLimit(AdjustmentRefusal reason) -> refused(reason);
            case Prepared.Insufficient _ -> refused(AdjustmentRefusal.INSUFFICIENT_POINTS);
            case Prepared.NothingLost _ -> refused(AdjustmentRefusal.NOTHING_LOST);
            case Prepared.UnknownCustomer _ -> refused(AdjustmentRefusal.UNKNOWN_CUSTOMER);
        };
    }

    private Optional<AdjustmentOutcome> tryToReject(
            Name name, State.Rejected rejection, Acting acting) {
        Optional<AdjustmentRecord> found = find(name);
        if (found.isEmpty()) {
            return refused(AdjustmentRefusal.UNKNOWN_ADJUSTMENT);
        }
        AdjustmentRecord adjustment = found.get();
        if (adjustment.state() instanceof State.Rejected before
                && before.by().equals(rejection.by())) {
            return done(adjustment, true);
        }
        Optional<AdjustmentRefusal> obstacle =
                findObstacle(adjustment, rejection.by(), rejection.at());
        return obstacle.isPresent()
                ? refused(obstacle.get())
                : save(adjustment.decided(rejection), acting);
    }

    private Optional<AdjustmentRecord> find(Name name) {
        return adjustments.find(name.shopId(), name.id());
    }

    private static Optional<AdjustmentRefusal> findObstacle(
            AdjustmentRecord adjustment, String person, Instant now) {
        if (!(adjustment.state() instanceof State.Pending)) {
            return Optional.of(AdjustmentRefusal.DECIDED_BEFORE);
        }
        if (adjustment.isExpired(now)) {
            return Optional.of(AdjustmentRefusal.EXPIRED);
        }
        return adjustment.ask().actor().equals(person)
                ? Optional.of(AdjustmentRefusal.OWN_ADJUSTMENT)
                : Optional.empty();
    }

    private static AdjustmentRecord first(Wish wish, Instant now, State state) {
        return new AdjustmentRecord(
                wish.name().shopId(), wish.name().id(), wish.ask(), now, state, 1);
    }

    private static State.Booked booked(Decision.Book booking, @Nullable String approver) {
        return new State.Booked(
                booking.entry().account().customerId(),
                booking.entry().sequence(),
                booking.entry().bookedAt(),
                approver);
    }

    private Optional<AdjustmentOutcome> book(
            Decision.Book booking,
            AdjustmentRecord adjustment,
            List<AdjustmentMonth> months,
            Acting acting) {
        BookedAdjustment booked =
                new BookedAdjustment(booking, adjustment, months, audited(adjustment, acting));
        return written(adjustments.book(booked), adjustment);
    }

    private Optional<AdjustmentOutcome> save(AdjustmentRecord adjustment, Acting acting) {
        return written(adjustments.save(adjustment, audited(adjustment, acting)), adjustment);
    }

    /** Whose points and why stands in the adjustment, which the id leads to. */
    private static AuditEntry audited(AdjustmentRecord adjustment, Acting acting) {
        boolean isNew = adjustment.version() == 1;
        long points = adjustment.ask().points();
        String verb =
                switch (adjustment.state()) {
                    case State.Pending _ -> "ask";
                    case State.Booked _ -> isNew ? "book" : "approve";
                    case State.Rejected _ -> "reject";
                };
        return acting.did(adjustment.shopId(), new Deed(verb, "adjustment", adjustment.id()))
                .with("state", isNew ? null : PENDING, name(adjustment.state()))
                .with("points", isNew ? null : points, points);
    }

    private static String name(State state) {
        return switch (state) {
            case State.Pending _ -> PENDING;
            case State.Booked _ -> "BOOKED";
            case State.Rejected _ -> "REJECTED";
        };
    }

    private static Optional<AdjustmentOutcome> written(
            SaveResult result, AdjustmentRecord adjustment) {
        return switch (result) {
            case SAVED -> done(adjustment, false);
            case CONFLICT -> Optional.empty();
        };
    }

    private static Optional<AdjustmentOutcome> done(AdjustmentRecord adjustment, boolean replay) {
        return Optional.of(new AdjustmentOutcome.Done(adjustment, replay));
    }

    private static Optional<AdjustmentOutcome> refused(AdjustmentRefusal reason) {
        return Optional.of(new AdjustmentOutcome.Refused(reason));
    }

    private AdjustmentOutcome untilWritten(Supplier<Optional<AdjustmentOutcome>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<AdjustmentOutcome> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
            beforeRetry.accept(i);
        }
        return new AdjustmentOutcome.Refused(AdjustmentRefusal.BUSY);
    }
}
