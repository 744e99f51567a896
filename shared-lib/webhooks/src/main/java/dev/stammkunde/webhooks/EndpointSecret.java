package dev.stammkunde.webhooks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A secret of an endpoint, by what it is made of again: it is stored nowhere.
 *
 * @param number 1 for the endpoint's first
 * @param keyId names the key that it is made with
 * @param madeAt when it was given out
 * @param validUntil absent of the newest
 */
public record EndpointSecret(
        long number, String keyId, Instant madeAt, @Nullable Instant validUntil) {

    /** Whether what is sent now is signed with it. */
    public boolean isValid(Instant now) {
        return validUntil == null || now.isBefore(validUntil);
    }
}
