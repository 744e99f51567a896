package dev.stammkunde.reports.platforms.signature;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a platform signs its deliveries. Comparisons take the same time whatever is wrong. */
public interface SignatureScheme {

    /**
     * Checks a delivery against every secret that is valid now.
     *
     * @param headers by lower-case name
     * @param body the bytes as they came: a parsed and rewritten body has another signature
     * @param secrets the current one first; more than one while a secret is being replaced
     * @param now when the delivery arrived
     */
    SignatureVerdict verify(
            Map<String, String> headers, byte[] body, List<String> secrets, Instant now);

    /**
     * Returns whether a secret can be used at all, so that a mistake is found when it is set up.
     *
     * @param secret not blank
     */
    default boolean accepts(String secret) {
        return !secret.isBlank();
    }
}
