package dev.stammkunde.insights.lift;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How customers were drawn, and when they may be judged. Both are fixed before anybody buys:
 * whoever looks each day and stops at the first difference finds one that is none.
 *
 * @param heldPercent of all who were drawn, from 0 to 100
 * @param judgedFrom when the last purchase that counts is known; absent where there is no last day
 */
public record LiftAsk(double heldPercent, @Nullable Instant judgedFrom) {}
