package dev.stammkunde.surveys;

import dev.stammkunde.customers.EmailKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody was asked.
 *
 * @param version of the survey that asked
 * @param orderId the order that it is about; null without one
 * @param address the address it went to; null of an anonymous link
 * @param closesAt see {@link Wave#closesAt}
 */
public record Invitation(
        ParticipationKey key,
        int version,
        @Nullable String orderId,
        @Nullable EmailKey address,
        Segments segments,
        Counting counting,
        Instant invitedAt,
        Instant closesAt) {

    /**
     * Returns it as one whose answers nobody is shown any more, since they came from more than one
     * mailbox: who reads the one must not learn what was written from the other.
     */
    public Invitation ofNoMailbox() {
        return new Invitation(key, version, orderId, null, segments, counting, invitedAt, closesAt);
    }
}
