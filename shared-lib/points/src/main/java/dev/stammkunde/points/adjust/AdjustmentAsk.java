package dev.stammkunde.points.adjust;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param customerId whose points, as the caller names them
 * @param points negative to take; never 0
 * @param reason shown to the customer and the auditor
 * @param note for colleagues and the auditor, never shown to the customer; absent without one
 * @param orderId the order that it makes up for; absent without one
 * @param actor who asks, as the caller's token or the operator says
 */
public record AdjustmentAsk(
        String customerId,
        long points,
        String reason,
        @Nullable String note,
        @Nullable String orderId,
        String actor) {}
