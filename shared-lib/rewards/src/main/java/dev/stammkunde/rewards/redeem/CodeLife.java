package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.codes.WorkingCode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is known of a redemption's code in the shop.
 *
 * @param wanted what it is called where the shop makes it
 * @param working as the shop said; absent before it did
 * @param requestedAt when the shop was last asked to make it; absent where it never was
 * @param attempts how often the shop was asked for what comes next
 */
public record CodeLife(
        String wanted, @Nullable WorkingCode working, @Nullable Instant requestedAt, int attempts) {

    /** A code that no shop was asked for. */
    public static CodeLife wanted(String code) {
        return new CodeLife(code, null, null, 0);
    }

    CodeLife requested(Instant now) {
        return new CodeLife(wanted, working, now, attempts + 1);
    }

    CodeLife working(WorkingCode code) {
        return new CodeLife(wanted, code, requestedAt, 0);
    }

    /** Counts from the beginning for what comes next. */
    CodeLife anew() {
        return new CodeLife(wanted, working, requestedAt, 0);
    }

    CodeLife askedAgain() {
        return new CodeLife(wanted, working, requestedAt, attempts + 1);
    }

    /** What customers enter: the code that works, or the one that is wanted. */
    public String code() {
        return working == null ? wanted : working.code();
    }
}
