package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.ShopTrouble.Asked;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Takes a redemption as far as it can go at a time: asks the shop for its code, ends it when it is
 * over, and gives the points back once the shop has said that the code is dead.
 *
 * <p>It may stop at any call, and may be called at any time, by several at once: each step is
 * written on condition of the one before.
 */
public final class AdvanceRedemption {

    /** More steps than any redemption can go at one time. */
    private static final int MOST_STEPS = 40;

    private static final Duration DAILY = Duration.ofDays(1);

    /**
     * What it needs.
     *
     * @param emails knows a customer's address, by which some shops bind a code
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            Redemptions redemptions,
            ShopCodes codes,
            Function<AccountId, Optional<String>> emails,
            IntConsumer beforeRetry) {}

    /**
     * How far it came.
     *
     * @param trouble what the shop did not do; absent where it was not asked or did it
     */
    public record Advance(Redemption redemption, @Nullable ShopTrouble trouble) {}

    /** What became of one step. */
    private sealed interface Step {
        /** There is nothing to do at this time. */
        record Rest() implements Step {}

        /** It went on, or somebody else was faster. */
        record Went(@Nullable ShopTrouble trouble) implements Step {}
    }

    private final Needs needs;
    private final BookRedemption book;

    public AdvanceRedemption(Needs needs) {
        this.needs = needs;
        this.book = new BookRedemption(needs.ledger(), needs.redemptions(), needs.beforeRetry());
    }

    /**
     * Takes a redemption on.
     *
     * @throws IllegalArgumentException if there is no such redemption
     */
    public Advance advance(RedemptionId id, Instant now) {
        ShopTrouble trouble = null;
        for (int i = 0; i < MOST_STEPS; i++) {
            Redemption redemption = find(id);
            switch (step(redemption, now)) {
                case Step.Rest _ -> {
                    return new Advance(redemption, trouble);
                }
                case Step.Went(ShopTrouble met) -> trouble = met == null ? trouble : met;
            }
        }
        return new Advance(find(id), trouble);
    }

    /**
     * Calls a redemption off, and takes it on from there: its points come back once its code is
     * dead.
     */
    public RedemptionOutcome callOff(RedemptionId id, Instant now) {
        RedemptionOutcome outcome =
                book.untilWritten(() -> tryToCallOff(id, now))
                        .orElseGet(() -> RedemptionOutcome.refused(RedemptionRefusal.BUSY));
        return outcome instanceof RedemptionOutcome.Done(Redemption _, boolean isReplay)
                ? new RedemptionOutcome.Done(advance(id, now).redemption(), isReplay)
                : outcome;
    }

    private Optional<RedemptionOutcome> tryToCallOff(RedemptionId id, Instant now) {
        Optional<Redemption> found = needs.redemptions().find(id);
        if (found.isEmpty()) {
            return Optional.of(RedemptionOutcome.refused(RedemptionRefusal.UNKNOWN_REDEMPTION));
        }
        Redemption redemption = found.get();
        return switch (redemption.state()) {
            case RESERVED ->
                    written(book.release(redemption, ReleaseReason.VOIDED, now), redemption);
            case CODE_REQUESTED -> written(end(redemption, now), redemption);
            case ACTIVE -> {
                CodeLife code = redemption.progress().code();
                if (code == null) {
                    yield written(book.release(redemption, ReleaseReason.VOIDED, now), redemption);
                }
                WorkingCode working = code.working();
                yield working != null && !working.canBeEnded()
                        ? Optional.of(
                                RedemptionOutcome.refused(RedemptionRefusal.CANNOT_BE_CALLED_OFF))
                        : written(end(redemption, now), redemption);
            }
            case EXPIRING, RELEASED -> Optional.of(RedemptionOutcome.replayed(redemption));
            case CAPTURED ->
                    Optional.of(RedemptionOutcome.refused(RedemptionRefusal.CAPTURED_OTHERWISE));
        };
    }

    private SaveResult end(Redemption redemption, Instant now) {
        return needs.redemptions().save(redemption.ending(ReleaseReason.VOIDED, now));
    }

    private static Optional<RedemptionOutcome> written(SaveResult saved, Redemption redemption) {
        return saved == SaveResult.SAVED
                ? Optional.of(RedemptionOutcome.done(redemption))
                : Optional.empty();
    }

    private Step step(Redemption redemption, Instant now) {
        Progress progress = redemption.progress();
        return switch (progress.state()) {
            case RESERVED -> begin(redemption, now);
            case CODE_REQUESTED -> {
                if (progress.isOver(now)) {
                    yield save(redemption.ending(ReleaseReason.NOT_GIVEN, now));
                }
                yield progress.isDue(now) ? request(redemption, now) : new Step.Rest();
            }
            case ACTIVE ->
                    progress.isOver(now) && progress.isDue(now)
                            ? expire(redemption, now)
                            : new Step.Rest();
            case EXPIRING -> progress.isDue(now) ? endCode(redemption, now) : new Step.Rest();
            case CAPTURED, RELEASED -> new Step.Rest();
        };
    }

    private Step begin(Redemption redemption, Instant now) {
        boolean over = redemption.progress().isOver(now);
        return switch (redemption.what().purpose()) {
            case Purpose.OfOrder _ ->
                    over ? release(redemption, ReleaseReason.NOT_USED, now) : new Step.Rest();
            case Purpose.OfReward reward -> {
                if (over) {
                    yield release(redemption, ReleaseReason.NOT_GIVEN, now);
                }
                yield switch (reward.benefit().delivery()) {
                    case CODE -> request(redemption, now);
                    case NEXT_PARCEL -> save(redemption.active(null));
                    case AT_ONCE ->
                            went(
                                    book.capture(
                                            redemption,
                                            null,
                                            redemption.what().points(),
                                            now,
                                            _ -> redemption.captured()));
                };
            }
        };
    }

    /** That the shop is asked is written first: a call that nobody knows of may make a code. */
    private Step request(Redemption redemption, Instant now) {
        Redemption asked = redemption.requested(now);
        if (needs.redemptions().save(asked) != SaveResult.SAVED) {
            return new Step.Went(null);
        }
        return switch (needs.codes().create(order(asked))) {
            case CodeCreation.Created(WorkingCode code) -> save(asked.active(code));
            case CodeCreation.ExistsAlready(WorkingCode code) -> save(asked.active(code));
            case CodeCreation.Rejected rejected -> {
                save(asked.ending(ReleaseReason.NOT_GIVEN, now));
                yield new Step.Went(
                        new ShopTrouble(
                                Asked.TO_MAKE_A_CODE, rejected.reason(), rejected.detail()));
            }
            case CodeCreation.Unknown(String detail) ->
                    new Step.Went(new ShopTrouble(Asked.TO_MAKE_A_CODE, null, detail));
        };
    }

    private CodeOrder order(Redemption redemption) {
        Purpose.OfReward reward = (Purpose.OfReward) redemption.what().purpose();
        Instant endsAt = redemption.progress().endsAt();
        if (endsAt == null) {
            throw new IllegalStateException("a code that is ordered has an end");
        }
        return new CodeOrder(
                redemption.id(),
                redemption.code().wanted(),
                reward.pool(),
                reward.benefit(),
                reward.title(),
                redemption.what().customerId(),
                needs.emails().apply(redemption.account()).orElse(null),
                redemption.what().at(),
                endsAt);
    }

    /** What needs no code, or whose code has ended by itself, is over at once. */
    private Step expire(Redemption redemption, Instant now) {
        CodeLife code = redemption.progress().code();
        WorkingCode working = code == null ? null : code.working();
        return working == null || !working.canBeEnded()
                ? dead(redemption, false, now)
                : save(redemption.ending(ReleaseReason.NOT_USED, now));
    }

    private Step endCode(Redemption redemption, Instant now) {
        CodeLife code = redemption.code();
        WorkingCode working = code.working();
        CodeToEnd toEnd =
                new CodeToEnd(
                        redemption.id(),
                        code.code(),
                        ((Purpose.OfReward) redemption.what().purpose()).pool(),
                        working == null ? null : working.reference());
        return switch (needs.codes().end(toEnd)) {
            case CodeEnding.Dead(boolean used) -> dead(redemption, used, now);
            case CodeEnding.Absent _ -> absent(redemption, now);
            case CodeEnding.CannotBeEnded(Instant endsAt) ->
                    save(
                            redemption.active(
                                    new WorkingCode(
                                            code.code(), toEnd.reference(), endsAt, false)));
            case CodeEnding.Rejected rejected ->
                    notEnded(redemption, now, rejected.reason(), rejected.detail());
            case CodeEnding.Unknown(String detail) -> notEnded(redemption, now, null, detail);
        };
    }

    /** Its points come back, unless an order may still be paid that has used it. */
    private Step dead(Redemption redemption, boolean used, Instant now) {
        Instant awaited = since(redemption, now).plus(Redemption.ORDER_AWAITED);
        boolean isAwaited = used || redemption.awaitsAnOrder();
        if (!isAwaited || !now.isBefore(awaited)) {
            return release(redemption, reason(redemption), now);
        }
        Instant tomorrow = now.plus(DAILY);
        return save(redemption.waiting(tomorrow.isBefore(awaited) ? tomorrow : awaited));
    }

    /** A code that worked is gone; one that may never have been made may still come. */
    private Step absent(Redemption redemption, Instant now) {
        CodeLife code = redemption.code();
        Instant requestedAt = code.requestedAt();
        Instant landed = requestedAt == null ? now : requestedAt.plus(Redemption.LANDING);
        return code.working() != null || !now.isBefore(landed)
                ? dead(redemption, false, now)
                : save(redemption.waiting(landed));
    }

    private Step notEnded(
            Redemption redemption, Instant now, @Nullable CodeRefusal refusal, String detail) {
        save(redemption.notEnded(now));
        return new Step.Went(new ShopTrouble(Asked.TO_END_A_CODE, refusal, detail));
    }

    private static Instant since(Redemption redemption, Instant now) {
        Instant endsAt = redemption.progress().endsAt();
        return endsAt == null ? now : endsAt;
    }

    private static ReleaseReason reason(Redemption redemption) {
        ReleaseReason reason = redemption.progress().ending();
        return reason == null ? ReleaseReason.NOT_USED : reason;
    }

    private Step release(Redemption redemption, ReleaseReason reason, Instant now) {
        return went(book.release(redemption, reason, now));
    }

    private Step save(Redemption after) {
        return went(needs.redemptions().save(after));
    }

    /** Whoever was faster, the next step begins with what is there. */
    private Step went(SaveResult saved) {
        if (saved == SaveResult.CONFLICT) {
            needs.beforeRetry().accept(0);
        }
        return new Step.Went(null);
    }

    private Redemption find(RedemptionId id) {
        return needs.redemptions()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("no such redemption"));
    }
}
