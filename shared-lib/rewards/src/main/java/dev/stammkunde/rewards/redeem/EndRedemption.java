package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.redeem.ShopTrouble.Asked;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** Ends redemptions: their codes first, and then their points come back. */
final class EndRedemption {

    private static final Duration DAILY = Duration.ofDays(1);

    private final AdvanceRedemption.Needs needs;
    private final BookRedemption book;

    EndRedemption(AdvanceRedemption.Needs needs, BookRedemption book) {
        this.needs = needs;
        this.book = book;
    }

    /** What needs no code, or whose code has ended by itself, is over at once. */
    RedemptionStep expire(Redemption redemption, Instant now) {
        CodeLife code = redemption.progress().code();
        WorkingCode working = code == null ? null : code.working();
        return working == null || !working.canBeEnded()
                ? dead(redemption, false, now)
                : save(redemption.ending(ReleaseReason.NOT_USED, now));
    }

    RedemptionStep endCode(Redemption redemption, Instant now) {
        CodeLife code = redemption.code();
        WorkingCode working = code.working();
        CodeToEnd toEnd =
                new CodeToEnd(
                        redemption.id(),
                        code.code(),
                        ((Purpose.OfReward) redemption.what().purpose()).pool(),
                        working == null ? null : working.reference());
        return switch (needs.codes().end(toEnd)) {
            case CodeEnding.Dead(boolean used) ->
                    used && code.attempts() > 0
                            ? save(redemption.endedLate(now))
                            : dead(redemption, used, now);
            case CodeEnding.Absent _ -> absent(redemption, now);
            case CodeEnding.CannotBeEnded itself ->
                    save(
                            redemption.active(
                                    new WorkingCode(
                                            code.code(),
                                            toEnd.reference(),
                                            itself.endsAt(),
                                            false)));
            case CodeEnding.Rejected rejected ->
                    notEnded(redemption, now, rejected.reason(), rejected.detail());
            case CodeEnding.Unknown(String detail) -> notEnded(redemption, now, null, detail);
        };
    }

    /** Its points come back, unless an order may still be paid that has used it. */
    private RedemptionStep dead(Redemption redemption, boolean used, Instant now) {
        Instant awaited = since(redemption, now).plus(Redemption.ORDER_AWAITED);
        boolean isAwaited = used || redemption.awaitsAnOrder();
        if (!isAwaited || !now.isBefore(awaited)) {
            return release(redemption, reason(redemption), now);
        }
        Instant tomorrow = now.plus(DAILY);
        return save(redemption.waiting(tomorrow.isBefore(awaited) ? tomorrow : awaited));
    }

    /** A code that worked is gone; one that may never have been made may still come. */
    private RedemptionStep absent(Redemption redemption, Instant now) {
        CodeLife code = redemption.code();
        Instant requestedAt = code.requestedAt();
        Instant landed = requestedAt == null ? now : requestedAt.plus(Redemption.LANDING);
        return code.working() != null || !now.isBefore(landed)
                ? dead(redemption, false, now)
                : save(redemption.waiting(landed));
    }

    private RedemptionStep notEnded(
            Redemption redemption, Instant now, @Nullable CodeRefusal refusal, String detail) {
        save(redemption.notEnded(now));
        return new RedemptionStep.Went(new ShopTrouble(Asked.TO_END_A_CODE, refusal, detail));
    }

    private static Instant since(Redemption redemption, Instant now) {
        Instant endsAt = redemption.progress().endsAt();
        return endsAt == null ? now : endsAt;
    }

    private static ReleaseReason reason(Redemption redemption) {
        ReleaseReason reason = redemption.progress().ending();
        return reason == null ? ReleaseReason.NOT_USED : reason;
    }

    RedemptionStep release(Redemption redemption, ReleaseReason reason, Instant now) {
        return went(book.release(redemption, reason, now) == SaveResult.SAVED);
    }

    RedemptionStep save(Redemption after) {
        return went(needs.redemptions().save(after) == SaveResult.SAVED);
    }

    /** Whoever was faster, the next step begins with what is there. */
    RedemptionStep went(boolean saved) {
        if (!saved) {
            needs.beforeRetry().accept(0);
        }
        return new RedemptionStep.Went(null);
    }
}
