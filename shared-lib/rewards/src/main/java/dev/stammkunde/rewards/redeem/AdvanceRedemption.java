package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.ShopTrouble.Asked;

import org.jspecify.annotations.Nullable;

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

    /**
     * What it needs.
     *
     * @param emails knows a customer's address, by which some shops bind a code
     * @param units rules of what is redeemed for other units than points
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            Redemptions redemptions,
            ShopCodes codes,
            Function<AccountId, Optional<String>> emails,
            UnitRulesOfShops units,
            IntConsumer beforeRetry) {

        /** Where points alone are redeemed. */
        public Needs(
                PointsLedger ledger,
                Redemptions redemptions,
                ShopCodes codes,
                Function<AccountId, Optional<String>> emails,
                IntConsumer beforeRetry) {
            this(ledger, redemptions, codes, emails, UnitRulesOfShops.NONE, beforeRetry);
        }
    }

    /**
     * How far it came.
     *
     * @param trouble what the shop did not do; absent where it was not asked or did it
     */
    public record Advance(Redemption redemption, @Nullable ShopTrouble trouble) {}

    private final Needs needs;
    private final BookRedemption book;
    private final EndRedemption ends;
    private final GiveAtOnce give;

    public AdvanceRedemption(Needs needs) {
        this.needs = needs;
        this.book =
                new BookRedemption(
                        needs.ledger(), needs.redemptions(), needs.units(), needs.beforeRetry());
        this.ends = new EndRedemption(needs, book);
        this.give = new GiveAtOnce(needs.redemptions(), book);
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
                case RedemptionStep.Rest _ -> {
                    return new Advance(redemption, trouble);
                }
                case RedemptionStep.Went went ->
                        trouble = went.trouble() == null ? trouble : went.trouble();
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

    private RedemptionStep step(Redemption redemption, Instant now) {
        Progress progress = redemption.progress();
        return switch (progress.state()) {
            case RESERVED -> begin(redemption, now);
            case CODE_REQUESTED -> {
                if (progress.isOver(now)) {
                    yield ends.save(redemption.ending(ReleaseReason.NOT_GIVEN, now));
                }
                yield progress.isDue(now) ? request(redemption, now) : new RedemptionStep.Rest();
            }
            case ACTIVE ->
                    progress.isOver(now) && progress.isDue(now)
                            ? ends.expire(redemption, now)
                            : new RedemptionStep.Rest();
            case EXPIRING ->
                    progress.isDue(now) ? ends.endCode(redemption, now) : new RedemptionStep.Rest();
            case CAPTURED, RELEASED -> new RedemptionStep.Rest();
        };
    }

    private RedemptionStep begin(Redemption redemption, Instant now) {
        boolean over = redemption.progress().isOver(now);
        return switch (redemption.what().purpose()) {
            case Purpose.OfOrder _ ->
                    over
                            ? ends.release(redemption, ReleaseReason.NOT_USED, now)
                            : new RedemptionStep.Rest();
            case Purpose.OfReward reward -> {
                if (over) {
                    yield ends.release(redemption, ReleaseReason.NOT_GIVEN, now);
                }
                yield switch (reward.benefit().delivery()) {
                    case CODE -> request(redemption, now);
                    case NEXT_PARCEL -> ends.save(redemption.active(null));
                    case AT_ONCE -> ends.went(give.atOnce(redemption, reward.benefit(), now));
                };
            }
        };
    }

    /** That the shop is asked is written first: a call that nobody knows of may make a code. */
    private RedemptionStep request(Redemption redemption, Instant now) {
        Redemption asked = redemption.requested(now);
        if (needs.redemptions().save(asked) != SaveResult.SAVED) {
            return new RedemptionStep.Went(null);
        }
        return switch (needs.codes().create(order(asked))) {
            case CodeCreation.Created(WorkingCode code) -> ends.save(asked.active(code));
            case CodeCreation.ExistsAlready(WorkingCode code) -> ends.save(asked.active(code));
            case CodeCreation.Rejected rejected -> {
                ends.save(asked.ending(ReleaseReason.NOT_GIVEN, now));
                yield new RedemptionStep.Went(
                        new ShopTrouble(
                                Asked.TO_MAKE_A_CODE, rejected.reason(), rejected.detail()));
            }
            case CodeCreation.Unknown(String detail) ->
                    new RedemptionStep.Went(new ShopTrouble(Asked.TO_MAKE_A_CODE, null, detail));
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

    private Redemption find(RedemptionId id) {
        return needs.redemptions()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("no such redemption"));
    }
}
