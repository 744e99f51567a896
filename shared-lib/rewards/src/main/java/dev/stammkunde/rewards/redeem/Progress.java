package dev.stammkunde.rewards.redeem;

import dev.stammkunde.points.RedemptionBooking.ReleaseReason;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far a redemption has come.
 *
 * @param endsAt the first instant at which it cannot be used any more; while it ends, since when it
 *     does; absent where a code never ends
 * @param dueAt when something has to be done for it; absent where nothing ever has
 * @param code absent where it needs none
 * @param ending why it ends; absent before it does
 */
public record Progress(
        RedemptionState state,
        @Nullable Instant endsAt,
        @Nullable Instant dueAt,
        @Nullable CodeLife code,
        @Nullable ReleaseReason ending) {

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    boolean isOver(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }
}
