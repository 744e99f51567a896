package dev.stammkunde.programmes.vip;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that the owner of a VIP hears.
 *
 * @param owner who hears it
 * @param until the end; absent where no end is known
 */
public record VipTurn(
        CustomerId customer, Kind kind, String owner, Instant at, @Nullable Instant until) {

    /** So long it is kept for whoever tells of it. */
    public static final Duration KEPT = Duration.ofDays(8);

    /** What happened. */
    public enum Kind {
        /** The customer is a VIP from now on, or has another owner. */
        ENTERED,
        /** It will end, unless something is done. */
        ENDS,
        /** It does not end, as was said before. */
        STAYS,
        /** The customer is no VIP any more. */
        LEFT,
        /** They are likely to leave. */
        AT_RISK,
        /** Their birthday is in the next seven days. */
        BIRTHDAY
    }

    static VipTurn of(Kind kind, Vip vip, Instant at) {
        return new VipTurn(vip.customer(), kind, vip.owner(), at, vip.until());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "VipTurn[" + kind + ']';
    }
}
