package dev.stammkunde.rewards.codes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A code that works in the shop.
 *
 * @param code what the customer enters
 * @param reference what the shop calls it, by which it is ended; absent where it needs no other
 *     name than the code
 * @param endsAt the first instant at which it works no longer by itself; absent where it never ends
 * @param canBeEnded whether it can be made to end before
 */
public record WorkingCode(
        String code, @Nullable String reference, @Nullable Instant endsAt, boolean canBeEnded) {}
